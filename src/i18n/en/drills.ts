const words = {
  title: 'drills',
};
export default words;
