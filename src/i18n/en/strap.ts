const words = {
  title: 'strap',
};
export default words;
