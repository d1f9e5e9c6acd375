"""The labels of order pages by language: those that were seen on a page, and those that are only likely."""

from __future__ import annotations

from enum import StrEnum


class Subject(StrEnum):
    """What a label stands before. ``OTHER`` is known and not used; ``PERSONAL`` is dropped with its line."""

    NUMBER = "number"
    ORDER_DATE = "order_date"
    TOTAL = "total"
    SHIPPING = "shipping"
    DELIVERED = "delivered"
    CONFIRMED = "confirmed"
    COMPLETED = "completed"
    COUNTDOWN_END = "countdown_end"
    ESTIMATE = "estimate"
    TRACKING = "tracking"
    PAYMENT = "payment"
    PERSONAL = "personal"
    OTHER = "other"


ROWS: tuple[tuple[str, Subject, str, str], ...] = (
    ("en", Subject.NUMBER, "Ref. Number | Order ID | Order | Your order", "Order number | Order No."),
    ("de", Subject.NUMBER, "Bestellnummer | Bestell-Nr. | Bestellung", ""),
    ("es", Subject.NUMBER, "", "N.º de pedido | ID del pedido | Número de pedido"),
    ("pt", Subject.NUMBER, "", "N.º do pedido | Pedido nº | Número do pedido"),
    ("fr", Subject.NUMBER, "", "Numéro de commande | N° de commande"),
    ("it", Subject.NUMBER, "", "Numero ordine | Numero d'ordine"),
    ("pl", Subject.NUMBER, "", "Nr zamówienia | Numer zamówienia"),
    ("nl", Subject.NUMBER, "", "Bestelnummer"),
    ("ru", Subject.NUMBER, "", "Номер заказа"),
    ("ko", Subject.NUMBER, "주문 번호", "주문번호"),
    ("ja", Subject.NUMBER, "", "注文番号"),
    ("tr", Subject.NUMBER, "", "Sipariş numarası"),
    ("ar", Subject.NUMBER, "", "رقم الطلب"),
    ("he", Subject.NUMBER, "", "מספר הזמנה"),
    ("sk", Subject.NUMBER, "Referenčné číslo", ""),
    ("en", Subject.ORDER_DATE, "Date | Order date | Order placed on", ""),
    ("de", Subject.ORDER_DATE, "Bestelldatum | Aufgegeben am", ""),
    ("es", Subject.ORDER_DATE, "Fecha del pedido | Realizado el | Pedido realizado el", ""),
    ("pt", Subject.ORDER_DATE, "", "Data do pedido"),
    ("fr", Subject.ORDER_DATE, "", "Date de la commande | Date de commande"),
    ("it", Subject.ORDER_DATE, "", "Data ordine"),
    ("pl", Subject.ORDER_DATE, "", "Data zamówienia | Zamówienie złożone"),
    ("nl", Subject.ORDER_DATE, "", "Besteldatum"),
    ("ru", Subject.ORDER_DATE, "", "Дата заказа"),
    ("ko", Subject.ORDER_DATE, "주문 일자", "주문일"),
    ("ja", Subject.ORDER_DATE, "", "注文日"),
    ("tr", Subject.ORDER_DATE, "", "Sipariş tarihi"),
    ("ar", Subject.ORDER_DATE, "", "تاريخ الطلب"),
    ("he", Subject.ORDER_DATE, "", "תאריך הזמנה"),
    ("sk", Subject.ORDER_DATE, "Dátum", ""),
    ("en", Subject.TOTAL, "Total", "Order total"),
    ("de", Subject.TOTAL, "Bestellsumme", "Gesamt | Gesamtsumme"),
    ("fr", Subject.TOTAL, "", "Total"),
    ("it", Subject.TOTAL, "", "Totale"),
    ("pl", Subject.TOTAL, "", "Razem"),
    ("nl", Subject.TOTAL, "", "Totaal"),
    ("ru", Subject.TOTAL, "", "Итого"),
    ("ko", Subject.TOTAL, "", "합계"),
    ("ja", Subject.TOTAL, "", "合計"),
    ("tr", Subject.TOTAL, "", "Toplam"),
    ("ar", Subject.TOTAL, "", "الإجمالي"),
    ("he", Subject.TOTAL, "", 'סה"כ'),
    ("sk", Subject.TOTAL, "Celkom", ""),
    ("en", Subject.SHIPPING, "Shipping", "Shipping fee | Shipping cost"),
    ("de", Subject.SHIPPING, "", "Versand | Versandkosten"),
    ("es", Subject.SHIPPING, "Envío", ""),
    ("pt", Subject.SHIPPING, "Frete | Enviando", ""),
    ("fr", Subject.SHIPPING, "", "Livraison"),
    ("it", Subject.SHIPPING, "", "Spedizione"),
    ("pl", Subject.SHIPPING, "", "Wysyłka"),
    ("nl", Subject.SHIPPING, "", "Verzending"),
    ("ru", Subject.SHIPPING, "", "Доставка"),
    ("ko", Subject.SHIPPING, "", "배송비"),
    ("ja", Subject.SHIPPING, "", "送料"),
    ("tr", Subject.SHIPPING, "", "Kargo"),
    ("ar", Subject.SHIPPING, "", "الشحن"),
    ("he", Subject.SHIPPING, "", "משלוח"),
    ("en", Subject.DELIVERED, "Delivered", "Delivered on"),
    ("de", Subject.DELIVERED, "", "Zugestellt | Zugestellt am"),
    ("es", Subject.DELIVERED, "", "Entregado | Entregado el"),
    ("pt", Subject.DELIVERED, "", "Entregue | Entregue em"),
    ("fr", Subject.DELIVERED, "", "Livré | Livré le"),
    ("it", Subject.DELIVERED, "", "Consegnato | Consegnato il"),
    ("pl", Subject.DELIVERED, "", "Dostarczono"),
    ("nl", Subject.DELIVERED, "", "Bezorgd | Bezorgd op"),
    ("ru", Subject.DELIVERED, "", "Доставлено"),
    ("en", Subject.CONFIRMED, "", "Receipt confirmed on | Confirmed receipt on"),
    ("en", Subject.COMPLETED, "Order completed on", ""),
    ("en", Subject.COUNTDOWN_END, "Refund if no delivery before", ""),
    ("en", Subject.ESTIMATE, "Estimated delivery date | Estimated delivery", ""),
    ("de", Subject.ESTIMATE, "Voraussichtliche Zustellzeit", ""),
    ("en", Subject.TRACKING, "Tracking number | Package", ""),
    ("de", Subject.TRACKING, "Packstück", "Sendungsnummer"),
    ("es", Subject.TRACKING, "", "Número de seguimiento"),
    ("pt", Subject.TRACKING, "", "Código de rastreamento | Número de rastreamento"),
    ("fr", Subject.TRACKING, "", "Numéro de suivi"),
    ("it", Subject.TRACKING, "", "Numero di tracciamento"),
    ("pl", Subject.TRACKING, "", "Numer śledzenia"),
    ("ru", Subject.TRACKING, "", "Номер отслеживания | Трек-номер"),
    ("ko", Subject.TRACKING, "운송장 번호", ""),
    ("en", Subject.PAYMENT, "Payment method", ""),
    (
        "en",
        Subject.PERSONAL,
        "",
        "Name | Contact name | Receiver | Recipient | Address | Shipping address | "
        "Delivery address | Phone | Mobile",
    ),
    ("de", Subject.PERSONAL, "", "Empfänger | Adresse | Lieferadresse | Telefon"),
    ("es", Subject.PERSONAL, "", "Nombre | Destinatario | Dirección | Teléfono"),
    ("pt", Subject.PERSONAL, "", "Nome | Endereço | Telefone"),
    ("fr", Subject.PERSONAL, "", "Nom | Destinataire | Adresse de livraison | Téléphone"),
    ("ru", Subject.PERSONAL, "", "Получатель | Адрес | Телефон"),
    ("ko", Subject.PERSONAL, "", "받는 사람 | 주소 | 전화번호"),
    (
        "en",
        Subject.OTHER,
        "Paid on | Shipment completed on | Subtotal | Tax | Store Coupon | AliExpress "
        "Coupons | Coins | Payment discount | Installment payment fee",
        "Payment ID",
    ),
    ("de", Subject.OTHER, "", "Zwischensumme | Steuer"),
    ("es", Subject.OTHER, "", "Impuestos"),
    ("pt", Subject.OTHER, "Imposto", ""),
    ("fr", Subject.OTHER, "", "Sous-total | Taxes"),
    ("it", Subject.OTHER, "", "Subtotale | Tasse"),
    ("pl", Subject.OTHER, "Podatek VAT", "Suma częściowa"),
    ("nl", Subject.OTHER, "", "Subtotaal | Belasting"),
    ("ru", Subject.OTHER, "", "Подытог | Налог"),
    ("ko", Subject.OTHER, "", "소계 | 세금"),
    ("ja", Subject.OTHER, "", "小計 | 税金"),
    ("tr", Subject.OTHER, "", "Ara toplam | Vergi"),
    ("ar", Subject.OTHER, "", "الضريبة"),
    ("he", Subject.OTHER, "", "מס"),
)
"""Language, subject, labels seen on a page, likely labels. All of them count only before a date, number or amount;
words
without such a shape (how it was paid, free shipping) are taken behind seen labels alone."""
