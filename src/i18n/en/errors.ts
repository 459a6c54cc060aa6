const words = {
  codes: {
    unavailable:
      'This browser does not let the app save. Check whether private browsing is on. Your answers are still here.',
    quota: 'The device is full, so this is not saved. Free some space and try again. Your answers are still here.',
    conflict: 'Something else was saved under the same mark. Try again. Your answers are still here.',
    invalid: 'Something in the answers is not right, so this is not saved. Look at them once more.',
    newer: 'A newer version of the app is open somewhere else. Close the other pages and try again.',
    lost: 'The link to the storage was lost. Try again. Your answers are still here.',
    stuck: 'The storage does not answer, so this is not known to be saved. Try again; nothing is saved twice.',
    blocked: 'Another page of the app is still open in an older version. Close it and try again.',
    broken: 'A part of the storage is missing. Nothing is decided and nothing is saved here until that is put right.',
    unknown: 'This is not saved. Try again. Your answers are still here.',
  },
  file: 'Save these answers as a file',
  fileText: 'A file keeps them until the storage works again. Then restore it under "Copy and restore".',
  outcomes: {
    saved: 'The file is saved.',
    downloaded: 'Handed to the downloads of the browser. Check that the file is there.',
    cancelled: 'No file was saved.',
    'not-written': 'The file could not be written either. Write it down on paper.',
  },
};
export default words;
