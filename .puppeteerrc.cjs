// The browser comes from scripts/setup (an installed Chrome or Chromium first); an install must not download one.
module.exports = { skipDownload: true };
