// Adds the numbers of orders that stand only in the links of a copied page: on a phone the page shows none.

const IN_LINK = /[?&](?:orderId|tradeOrderId|o_ids)=(\d{14,19}(?:(?:,|%2C)\d{14,19})*)/;

function orderNumbers(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const links = [...page.querySelectorAll("a[href]")].map((link) => IN_LINK.exec(link.getAttribute("href"))?.[1] ?? "");
  return new Set(links.flatMap((numbers) => numbers.split(/,|%2C/)).filter(Boolean));
}

for (const area of document.querySelectorAll("[data-links]")) {
  area.addEventListener("paste", (event) => {
    const numbers = orderNumbers(event.clipboardData?.getData("text/html") ?? "");
    setTimeout(() => {
      // only now the text itself stands in the field
      for (const number of numbers) {
        if (!area.value.includes(number)) area.value += `\n?orderId=${number}`;
      }
    });
  });
}
