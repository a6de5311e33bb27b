import { bringComments } from './bring-comments';

bringComments(document);
