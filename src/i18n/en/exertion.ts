const words = {
  title: 'exertion',
};
export default words;
