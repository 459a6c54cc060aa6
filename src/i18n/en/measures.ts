const words = {
  title: 'measures',
};
export default words;
