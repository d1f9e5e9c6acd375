// Tells the server the visitor's time zone once, so that dates can also be shown in local time.

const SENT = "claimwright-zone";
const { zone: address } = document.body.dataset;
const token = document.querySelector("input[name=csrf_token]")?.value;
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

function alreadySent() {
  try {
    return sessionStorage.getItem(SENT) === zone;
  } catch {
    return false; // storage is switched off: told again on every page
  }
}

if (address && token && zone && !alreadySent()) {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "X-CSRF-Token": token },
    body: new URLSearchParams({ zone }),
  }).catch(() => null);
  if (answer?.ok) sessionStorage.setItem(SENT, zone);
}
