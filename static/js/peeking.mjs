// Looks into a file before it is sent: what it is, how long a video lasts, and one small picture of it.
const HEIGHT = 160;
const PATIENCE = 8000;
const A_MOMENT_IN = 0.5; // the first picture of many films is black
const FAMILIES = { image: "photo", video: "video" };
const PHOTO = /\.(jpe?g|png|webp|gif|bmp|tiff?|avif|hei[cf])$/i;
const VIDEO = /\.(mp4|m4v|mov|webm|avi|mkv|3gp)$/i;

// "photo", "video", or undefined for what is neither.
export function kindOf(file) {
  const known = FAMILIES[file.type.split("/")[0]];
  if (known) return known;
  if (PHOTO.test(file.name)) return "photo";
  return VIDEO.test(file.name) ? "video" : undefined;
}

function drawn(source, width, height) {
  const canvas = document.createElement("canvas");
  canvas.height = HEIGHT;
  canvas.width = Math.max(1, Math.round((HEIGHT * width) / height));
  canvas.getContext("2d").drawImage(source, 0, 0, canvas.width, canvas.height);
  return canvas;
}

async function photographed(file) {
  const picture = await createImageBitmap(file, { resizeHeight: HEIGHT });
  const canvas = drawn(picture, picture.width, picture.height);
  picture.close();
  return { picture: canvas };
}

function filmed(file) {
  return new Promise((resolve) => {
    const video = document.createElement("video");
    const address = URL.createObjectURL(file);
    const seen = {};
    const end = () => {
      clearTimeout(late);
      for (const type of ["loadedmetadata", "seeked", "error"]) video[`on${type}`] = null;
      video.removeAttribute("src");
      video.load();
      URL.revokeObjectURL(address);
      resolve(seen);
    };
    const late = setTimeout(end, PATIENCE);
    video.onerror = end;
    video.onloadedmetadata = () => {
      if (Number.isFinite(video.duration)) seen.seconds = video.duration;
      if (video.videoWidth) video.currentTime = Math.min(A_MOMENT_IN, (seen.seconds ?? 0) / 2);
      else end();
    };
    video.onseeked = () => {
      seen.picture = drawn(video, video.videoWidth, video.videoHeight);
      end();
    };
    video.muted = true;
    video.playsInline = true;
    video.preload = "metadata";
    video.src = address;
  });
}

let turn = Promise.resolve();

// { seconds, picture }, each only where this browser can tell; one file after the other, for the device's sake.
export function peek(file) {
  const look = kindOf(file) === "video" ? filmed : photographed;
  turn = turn.then(() => look(file)).catch(() => ({}));
  return turn;
}
