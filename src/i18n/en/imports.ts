const words = {
  title: 'imports',
};
export default words;
