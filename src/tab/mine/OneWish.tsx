import { Button, Link, Text } from '@fluentui/react-components';
import type { BegunWish } from '../../plan/service';
import { mineWords } from '../words/mine';
import { useBegunLook } from './begunLook';
import { actOf, wishInWords } from './wished';

/** Something that was wished in chat and is not done yet: done here where a yes is enough, or dropped. */
export function OneWish({
  begun,
  onDo,
  onDrop,
  onOpen,
}: {
  begun: BegunWish;
  onDo: (begun: BegunWish) => void;
  onDrop: (card: string, ref: string) => void;
  onOpen: (ref: string) => void;
}) {
  const styles = useBegunLook();
  const { card, wish, isWhole } = begun;
  const inWords = wishInWords(wish);
  const refs = 'refs' in wish ? wish.refs : [];
  const isHere = isWhole && actOf(wish) !== undefined;
  return (
    <li className={styles.one} aria-label={mineWords.wishOf(inWords)}>
      <span>
        {refs.map(ref => (
          <span key={ref}>
            <Link as="button" inline className={styles.ref} onClick={() => onOpen(ref)}>
              {ref}
            </Link>{' '}
          </span>
        ))}
        {inWords}
      </span>
      {!isHere && (
        <Text className={styles.quiet}>{isWhole ? mineWords.inChat : mineWords.lacks}</Text>
      )}
      <div className={styles.buttons}>
        {isHere && (
          <Button
            size="small"
            appearance="primary"
            aria-label={mineWords.doItOf(inWords)}
            onClick={() => onDo(begun)}
          >
            {mineWords.doIt}
          </Button>
        )}
        <Button
          size="small"
          aria-label={mineWords.dropWishOf(inWords)}
          onClick={() => onDrop(card, '')}
        >
          {mineWords.dropWish}
        </Button>
      </div>
    </li>
  );
}
