"""What sellers write, by meaning and language: English, Chinese, Russian, Spanish, Portuguese; patterns, no guesses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.claim.words import _

Meaning = Literal["close", "confirm", "cancel", "coupon", "outside", "link", "new", "post", "wait", "small"]


@dataclass(frozen=True, slots=True)
class Found:
    """What a meaning is called, why it matters (marked), and which event it fits with which answer."""

    label: str
    words: str
    event: str
    question: str
    value: str


MEANINGS: dict[Meaning, Found] = {
    "outside": Found(
        _("Payment outside AliExpress"),
        _("What is promised outside AliExpress cannot be seen there."),
        "offer",
        "kind",
        "outside",
    ),
    "close": Found(
        _("Closing the dispute"),
        _("There is one dispute for this item. A closed one does not come back."),
        "wants",
        "which",
        "close",
    ),
    "confirm": Found(
        _("Confirming receipt"), _("Confirming says that all is in order."), "wants", "which", "confirm"
    ),
    "link": Found(
        _("A new order through a link"),
        _("Only the price of the new order is protected."),
        "offer",
        "kind",
        "link",
    ),
    "coupon": Found(_("A coupon"), _("A coupon is not your money."), "offer", "kind", "coupon"),
    "cancel": Found(_("Cancelling"), _("Cancel only with the true reason."), "wants", "which", "cancel"),
    "post": Found(
        _("Sending it back"), _("Without a paid label the postage is yours."), "wants", "which", "post"
    ),
    "new": Found(_("A new item"), _("A new item is a private promise."), "offer", "kind", "new"),
    "small": Found(
        _("Asking for a small sum"), _("That would use up your only dispute."), "wants", "which", "small"
    ),
    "wait": Found(_("Waiting"), _("No promise stops the clock of your order."), "wants", "which", "wait"),
}
"""Every meaning, the most dangerous first."""

_GAP = r"[^.!?。！？\n]{0,30}?"
_EN_CASE, _ZH_CASE = r"(?:dispute|case|claim)s?", "(?:纠纷|争议|售后|申诉)"
_RU_CASE, _ES_CASE, _PT_CASE = (
    r"(?:спор\w*|диспут\w*)",
    r"(?:disputa|reclamación|caso)",
    r"(?:disputa|reclamação|caso)",
)

PATTERNS: dict[Meaning, tuple[str, ...]] = {
    "close": (
        rf"\b(?:clos\w+|cancel\w*|withdraw\w*|drop)\b{_GAP}\b{_EN_CASE}\b",
        rf"(?:关闭|取消|撤销|撤回){_GAP}{_ZH_CASE}",
        rf"\b(?:закр\w+|отмен\w+|отзов\w+){_GAP}{_RU_CASE}",
        rf"\b(?:cerr\w+|cierr\w+|cancel\w+|retir\w+){_GAP}{_ES_CASE}",
        rf"\b(?:fech\w+|encerr\w+|cancel\w+|retir\w+){_GAP}{_PT_CASE}",
    ),
    "confirm": (
        rf"\bconfirm\w*\b{_GAP}\b(?:receipt|received|goods|order|delivery)\b",
        "确认(?:收货|订单)",
        rf"\bподтверд\w+{_GAP}(?:получен\w+|заказ\w*)",
        rf"\bconfirm\w+{_GAP}(?:recepción|recibo|entrega|pedido)",
        rf"\bconfirm\w+{_GAP}(?:recebimento|entrega|pedido)",
    ),
    "cancel": (
        rf"\bcancel\w*\b{_GAP}\border\b",
        rf"取消{_GAP}订单",
        rf"\bотмен\w+{_GAP}заказ\w*",
        rf"\b(?:cancel|anul)\w+{_GAP}pedido",
    ),
    "coupon": (
        r"\b(?:coupon|voucher|gift card)s?\b",
        "优惠券|代金券",
        r"\bкупон\w*",
        r"\bcup[oó]n\w*",
        r"\bcupom\b",
    ),
    "outside": (
        r"\b(?:paypal|western union|whats ?app|wechat|alipay|bank account|bank card|bank transfer)\b",
        "微信|支付宝|银行卡|银行账户|转账",
        r"\b(?:карт[уы] сбербанка|номер карты|банковск\w+)",
        r"\b(?:cuenta bancaria|transferencia)",
        r"\b(?:conta bancária|transferência|\bpix\b)",
    ),
    "link": (
        rf"\b(?:special|new|this)\b{_GAP}\b(?:link|listing)\b",
        r"\b0[.,]0?1 ?(?:usd|\$)",
        "链接|链结",
        r"\bссылк\w+",
        r"\benlace",
        rf"\b(?:novo|compr\w+|pedid\w+){_GAP}\blink\b|\blink\b{_GAP}(?:compr\w+|pedid\w+)",
    ),
    "new": (
        rf"\b(?:re-?send|send|ship)\b{_GAP}\b(?:new|another|again|replacement)\b|\breplacement\b",
        "(?:重新|补|再)(?:发|寄)|换货",
        r"\b(?:отправ\w+|вышл\w+)[^.!?\n]{0,30}?(?:нов\w+|ещё раз|снова|повторно)",
        rf"\b(?:reenvi\w+|enviar\w*{_GAP}(?:nuevo|otro|de nuevo))",
        rf"\b(?:reenvi\w+|enviar\w*{_GAP}(?:novo|outro|novamente))",
    ),
    "post": (
        rf"\breturn\b{_GAP}\b(?:goods|items?|products?|address|parcel)\b|\bsend\b{_GAP}\bback\b",
        "退货|寄回|退回",
        r"\b(?:верн\w+|возврат\w*)[^.!?\n]{0,20}?товар\w*",
        rf"\bdevolv\w+|\bdevolución|\benviar\w*{_GAP}de vuelta",
        r"\bdevolução",
    ),
    "wait": (
        rf"\b(?:wait|patien\w+|extend\w*)\b{_GAP}(?:days?|weeks?|time|delivery)?",
        "等待|耐心|延长",
        r"\b(?:подожд\w+|терпен\w+|продл\w+)",
        r"\b(?:esper\w+|paciencia|ampli\w+)",
        r"\b(?:aguard\w+|paciência|prorrog\w+)",
    ),
    "small": (
        rf"\b(?:ask|apply|change|modify|open)\b{_GAP}\b(?:for|to)\b ?(?:us ?)?\$? ?\d",
        "修改(?:金额|纠纷)",
    ),
}
"""How each meaning is written; one pattern and more a language."""
_NUMBER = r"(?<![\d.,])\d++(?:[.,]\d++)*+"
SUM = (
    rf"(?:us ?\$|usd|eur|gbp|rub|brl|[$€£₽¥])\s?{_NUMBER}|{_NUMBER}\s?(?:us ?dollars?|dollars?|usd|eur(?:os?)?|gbp|"
    r"rub|руб\w*|reais|brl|美元|美金|元|[$€£₽])|\b\d{1,3}\s?%"
)
"""How sums and shares are written."""
DAY = (
    r"\b\d{4}-\d{1,2}-\d{1,2}\b|\b\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?\b|"
    r"\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|"
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* \d{1,2}\b|"
    r"\b\d{1,3}(?:[-–]\d{1,3})? ?(?:days?|weeks?|hours?|дн\w+|дней|недел\w+|días?|semanas?|dias?)\b|"
    r"\d{1,3} ?(?:天|日|周|个工作日|小时)"
)
"""How days and spans of time are written."""
