"""Where the rules were read: every source by key, with publisher, year where known, and what kind it is."""

from datetime import date

from app.claim.rulebook.rule import Source

AS_OF = date(2026, 11, 21)
"""The day on which the sources below were last read (stored copies, not live pages)."""

_OFFICIAL = (
    Source("O1", "How to provide evidence to support your claim", "help.aliexpress.com", kind="old official"),
    Source("O2", "Dispute and claim process", "activities.aliexpress.com", kind="old official"),
    Source("O3", "Buyer protection process", "activities.aliexpress.com", kind="old official"),
    Source("O4", "Seller guaranteed services", "activities.aliexpress.com", kind="old official"),
    Source("O5", "Sale page with notes for EU buyers (Spanish)", "sale.aliexpress.com", kind="old official"),
    Source("O6", "How to resolve the disputes", "www.aliexpress.com", kind="old official"),
    Source(
        "R1", "Dispute policy of the Russian platform", "business.ru.laliexpress.com", 2023, "old official"
    ),
    Source("M1", "Help centre, copied", "skin.tigerwing.net", 2018, "mirror of official"),
    Source(
        "M2",
        "Help centre, copied: what can I do if my order is late",
        "christinasbeautyjourney.blogspot.com",
        2021,
        "mirror of official",
    ),
    Source(
        "M3",
        "Help centre, copied: how to open a dispute",
        "christinasbeautyjourney.blogspot.com",
        2022,
        "mirror of official",
    ),
    Source(
        "M4",
        "Help centre, copied: free return, buyer information",
        "christinasbeautyjourney.blogspot.com",
        2022,
        "mirror of official",
    ),
    Source("M5", "Help questions, copied (Russian)", "cnjdpart.com", kind="mirror of official"),
    Source("progenetics", "Help page, copied", "demo-progenetics", kind="mirror of official"),
    Source("ja_terms", "Buyer protection terms, copied", "0-space", 2023, "mirror of official"),
)

_SEEDS = (
    Source("S000", "How to open dispute on AliExpress? Full guide 2021", "a shopping blog", 2021),
    Source("S001", "AliExpress dispute: 7 steps how to open a dispute", "a Dutch shopping blog"),
    Source("S002", "6 Steps to Open a Dispute on AliExpress", "Bestfulfill", 2022),
    Source("S002b", "A buyer in Korea: one of eighteen items was missing", "a personal blog", kind="buyer"),
    Source("S003", "How to Open and Win an AliExpress Dispute or Refund", "AliCoinsDeals", 2026),
    Source(
        "S004",
        "How to Escalate AliExpress Dispute? With questions of readers until 2017",
        "a personal blog (Canada)",
        2015,
        "buyer",
    ),
)

_SELLER_SIDE = (
    Source(
        "A1",
        "Interface for sellers: issue detail, examples of 2015",
        "AliExpress, copied at kancloud.cn",
        2015,
        "seller side",
    ),
    Source("B1", "Guides for sellers on disputes (Chinese)", "ssopdot.com", 2024, "seller side"),
    Source(
        "B1old",
        "An older guide for sellers that repeats older rules (Chinese)",
        "ssopdot.com",
        kind="seller side",
    ),
    Source("B4", "Questions and answers for sellers", "en.hb2b.com", kind="seller side"),
    Source("aicxq", "Guide for sellers (Chinese)", "aicxq", 2022, "seller side"),
)

_GUIDES = (
    Source("B2", "AliExpress dispute terms changed", "megabonus.com", 2020),
    Source("B3", "The dispute form of 2017 explained (Russian)", "viws.ru, tractorillo.ru", 2017),
    Source("B6", "Guides on disputes, second disputes and refunds", "alixblog.com"),
    Source("B7", "Guides on disputes (Spanish)", "androidguias.com, xioleni.com", 2025),
    Source("B8", "AliExpress returns (German)", "burgenlandguide.at", 2025),
    Source("viws2", "A second guide on disputes (Russian)", "viws.ru"),
    Source("kpop", "How to open a dispute", "k-popfashion", 2015),
    Source("quedalle", "How disputes work (French, Spanish)", "que-dalle.com"),
    Source("aliholic", "AliExpress refund guide", "aliholic.com"),
    Source("goodsbay", "Dispute deadlines", "goodsbay.co.uk"),
    Source("helpdesk", "Asking a seller for more time", "helpdesk.zone", 2016),
    Source("fflr", "Questions on disputes (Russian)", "fflr.ru"),
    Source("biznes", "Answers on disputes (Polish)", "biznes-prawo24"),
    Source("kofuku", "A guide on disputes, copied (Japanese)", "kofukusangyo"),
    Source("battlecase", "Disputes and mediators (Russian)", "battlecase.ru"),
    Source("refundo", "Filling in the dispute form (Slovak)", "refundo.sk"),
    Source("tetodai", "The returns and refunds button (Japanese)", "tetodai.work", 2023),
    Source("sovetclub", "Reasons in the dispute form (Russian)", "sovetclub.ru"),
    Source("freeport", "Questions in the dispute form", "freeport-outlet.ru"),
    Source("tecnoblog", "How to open a dispute (Portuguese)", "tecnoblog"),
    Source("aqcg", "Disputes in English (Japanese)", "aqcg.jp"),
    Source("chinaparcel", "Disputes and second disputes", "chinaparcel.net"),
    Source("cybercomputersol", "Trouble with attachments (French)", "fr.cybercomputersol"),
    Source("freshdeko", "How to win a dispute (Russian)", "fresh-deko.ru"),
    Source("alimaniac", "Promises of sellers", "alimaniac.com"),
    Source("allfreeee", "False delivery scans", "allfreeee.com"),
    Source("alihelper", "Cancelled orders and penalties for sellers", "alihelper.net", 2025),
    Source("gleech", "Why a cancel reason matters, copied", "g-leech"),
    Source("slinternet", "Videos in a dispute (Slovene)", "sl.internetdaybook"),
    Source("dainternet", "Refunds to WebMoney (Danish)", "da.internetdaybook"),
    Source("cashbackhunter", "Too many disputes", "cashbackhunter"),
    Source("ozdiscount", "Free return explained", "ozdiscount"),
    Source("wintab", "Choice and refunds (Japanese)", "win-tab.net", 2025),
    Source("guideali", "Choice deliveries (French)", "guide-aliexpress.com"),
    Source("clickordie", "Refund times and returns in Russia (Russian)", "click-or-die", 2019),
    Source("alipay", "Refund times", "intl.alipay.com"),
    Source("ebanx", "Refunds for boleto payments (Portuguese)", "ajuda.ebanx.com"),
    Source("yahabibati", "The genuine guarantee, copied", "yahabibati"),
    Source("italian", "Guide on coupons in refunds (Italian)", "an Italian AliExpress guide"),
    Source("alirecenze", "Order has been frozen due to suspicious seller (Czech)", "alirecenze.cz"),
    Source("oferal", "Customs and AliExpress (Polish)", "oferal.com"),
    Source("gamevid", "Parcels held by customs (Russian)", "gamevid.ru"),
    Source("uralstore", "Parcels held by customs (Russian)", "ural-store.ru"),
    Source("wodefinance", "Card chargeback time limits", "wodefinance"),
    Source(
        "uk_shops",
        "Legal pages of shops on the Consumer Contracts Regulations 2013",
        "debenhams, harveynichols",
    ),
)

_BUYERS = (
    Source("B5", "On appeals, by a buyer with about 2,500 orders", "aligate.net", kind="buyer"),
    Source("dzen", "A dispute blocked before the delivery date (Russian)", "dzen.ru", kind="buyer"),
    Source("sunano", "A dispute locked again by a new scan (Japanese)", "sunano.moe", kind="buyer"),
    Source("siliconchip", "A reader asked to confirm receipt", "Silicon Chip", kind="buyer"),
    Source("audiklubas", "A damaged parcel reported late", "audiklubas", kind="buyer"),
    Source("rress", "A dispute over scratched cutlery (Korean)", "rress.tistory.com", kind="buyer"),
    Source("tomucho", "Several proposals in one dispute (Japanese)", "tomucho.com", kind="buyer"),
    Source("baxili", "A dispute closed on a promise (Russian)", "baxili.ru", kind="buyer"),
    Source("bashny", "Missing goods and small refunds (Russian)", "bashny.net", kind="buyer"),
    Source(
        "infomanager", "When a return becomes a soap opera (Portuguese)", "infomanager.com.br", 2025, "buyer"
    ),
    Source("minkara", "The price of a bundle in a refund (Japanese)", "minkara", kind="buyer"),
)

_PRESS = (
    Source("press2019", "Free return in eight countries, press of 2019-09-09", "press", 2019, "press"),
    Source("eleconomista", "How to claim at AliExpress (Spanish)", "eleconomista", 2022, "press"),
    Source(
        "izvestia", "Buyers blocked for many disputes (Russian)", "Izvestia at freesoft.net", 2018, "press"
    ),
    Source("edaily", "Junk sent for expensive goods (Korean)", "edaily", 2024, "press"),
    Source("focushankuk", "Buyers' complaints in Korea (Korean)", "focushankuk.com", 2025, "press"),
    Source("hypefresh", "A buyer in the US whose bank refused", "hypefresh", 2025, "press"),
    Source("consumidor", "Denied refunds and impossible papers", "consumidorglobal.com", kind="press"),
    Source("spidersweb", "Rights of EU buyers at AliExpress (Polish)", "spidersweb", 2021, "press"),
    Source(
        "L1",
        "AliExpress informs consumers more clearly about their rights",
        "Netherlands Authority for Consumers and Markets",
        2021,
        "press",
    ),
    Source(
        "odr",
        "Regulation (EU) 2024/3228: the online dispute platform ends",
        "Bird & Bird, news on EU law",
        2025,
        "press",
    ),
)

_OURS = (Source("ours", "A careful setting of this wizard, in no source", "Claimwright", 2026, "ours"),)

SOURCES: tuple[Source, ...] = _OFFICIAL + _SEEDS + _SELLER_SIDE + _GUIDES + _BUYERS + _PRESS + _OURS
