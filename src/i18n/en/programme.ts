const words = {
  title: 'programme',
};
export default words;
