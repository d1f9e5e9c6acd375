"""The names of months in the languages of order pages, whole and short, without accents."""

from __future__ import annotations

from collections.abc import Mapping

_NAMES = {
    "en": "january jan | february feb | march mar | april apr | may | june jun | july jul "
    "| august aug | september sept sep | october oct | november nov | december dec",
    "de": "januar jan | februar feb | marz mrz mar | april apr | mai | juni jun | juli jul "
    "| august aug | september sept sep | oktober okt | november nov | dezember dez",
    "es": "enero ene | febrero feb | marzo mar | abril abr | mayo may | junio jun | julio "
    "jul | agosto ago | septiembre sept sep | octubre oct | noviembre nov | "
    "diciembre dic",
    "pt": "janeiro jan | fevereiro fev | marco mar | abril abr | maio mai | junho jun | "
    "julho jul | agosto ago | setembro set | outubro out | novembro nov | dezembro "
    "dez",
    "fr": "janvier janv | fevrier fevr | mars | avril avr | mai | juin | juillet juil | "
    "aout | septembre sept | octobre oct | novembre nov | decembre dec",
    "it": "gennaio gen | febbraio feb | marzo mar | aprile apr | maggio mag | giugno giu | "
    "luglio lug | agosto ago | settembre set | ottobre ott | novembre nov | dicembre "
    "dic",
    "pl": "stycznia styczen sty | lutego luty lut | marca marzec mar | kwietnia kwiecien "
    "kwi | maja maj | czerwca czerwiec cze | lipca lipiec lip | sierpnia sierpien "
    "sie | wrzesnia wrzesien wrz | pazdziernika pazdziernik paz | listopada listopad "
    "lis | grudnia grudzien gru",
    "nl": "januari jan | februari feb | maart mrt | april apr | mei | juni jun | juli jul "
    "| augustus aug | september sep | oktober okt | november nov | december dec",
    "ru": "января январь янв | февраля февраль февр фев | марта март мар | апреля апрель "
    "апр | мая маи | июня июнь июн | июля июль июл | августа август авг | сентября "
    "сентябрь сент сен | октября октябрь окт | ноября ноябрь нояб ноя | декабря "
    "декабрь дек",
    "uk": "січня січень січ | лютого лютии лют | березня березень бер | квітня квітень "
    "квіт | травня травень трав | червня червень черв | липня липень лип | серпня "
    "серпень серп | вересня вересень вер | жовтня жовтень жовт | листопада листопад "
    "лист | грудня грудень груд",
    "tr": "ocak oca | subat sub | mart mar | nisan nis | mayıs may | haziran haz | temmuz "
    "tem | agustos agu | eylul eyl | ekim eki | kasım kas | aralık ara",
    "ar": "يناير | فبراير | مارس | ابريل | مايو | يونيو | يوليو | اغسطس | سبتمبر | اكتوبر | نوفمبر | ديسمبر",
    "he": "ינואר ינו | פברואר פבר | מרץ | אפריל אפר | מאי | יוני | יולי | אוגוסט אוג | "
    "ספטמבר ספט | אוקטובר אוק | נובמבר נוב | דצמבר דצמ",
    "sk": "januara januar jan | februara februar feb | marca marec mar | aprila april apr "
    "| maja maj | juna jun | jula jul | augusta august aug | septembra september sep "
    "| oktobra oktober okt | novembra november nov | decembra december dec",
}
MONTHS: Mapping[str, int] = {
    name: number
    for row in _NAMES.values()
    for number, names in enumerate(row.split(" | "), 1)
    for name in names.split()
}
"""Each name with its number from 1 to 12; no name means two months."""


def month(word: str) -> int | None:
    """The number of the month that a word without accents and capitals names."""
    # Hebrew writes "in" as one letter before the name.
    return MONTHS.get(word) or MONTHS.get(word.removeprefix("ב"))
