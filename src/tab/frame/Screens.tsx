import { makeStyles, Spinner, Tab, TabList, tokens } from '@fluentui/react-components';
import {
  createElement,
  lazy,
  Suspense,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ComponentType,
  type ReactNode,
} from 'react';
import type { Host } from '../host';
import { isManager, mayShow, TABS, VIEWS, viewShown, type ViewName } from '../views';
import { useAddress } from '../useAddress';
import { words } from '../words';
import { Boundary } from './Boundary';
import { Loading } from './Loading';
import { PlanLink } from './PlanLink';
import type { ScreenProps } from './screen';
import { fetchScreen, screenThere } from './screens';
import { useFocusKept } from './useFocusKept';
import { usePageTitle } from './usePageTitle';
import { useScreenFocus } from './useScreenFocus';

/** Each comes when it is first shown. */
const SCREENS = Object.fromEntries(
  VIEWS.map(view => [view, lazy(async () => ({ default: await fetchScreen(view) }))]),
) as Record<string, ComponentType<ScreenProps>>;

const ActionPanel = lazy(async () => ({
  default: (await import('../panel/ActionPanel')).ActionPanel,
}));

const DriftBanner = lazy(async () => ({
  default: (await import('../health/DriftBanner')).DriftBanner,
}));

/** Screens that have something to show before all of the plan is there. */
const FROM_THE_FIRST: readonly ViewName[] = ['overview', 'plan', 'accessibility'];

type Props = Omit<ScreenProps, 'address' | 'setAddress' | 'onOpen'> & {
  host: Host;
  foot: ReactNode; // at the end of the page
};

/** The tabs, the screen that is chosen, and the panel of the action that is open over it. */
export function Screens({ host, foot, ...props }: Props) {
  const { plan, ownOnly, session, coming } = props;
  const [address, setAddress] = useAddress();
  const looking = { manager: isManager(plan, session.person.id), ownOnly };
  const view = viewShown(address.view, looking);
  const place = useScreenFocus(view);
  useFocusKept();
  usePageTitle(words.views[view], plan.facts.title, address.action);
  const screen = useScreen(view);
  const { onOpen, onClose } = usePanel(view, setAddress);
  const [wasOpen, setWasOpen] = useState(false); // the panel comes with the first action that is opened
  const isThere = !coming || plan.actions.some(({ ref }) => ref === address.action);
  if (address.action && isThere && !wasOpen) setWasOpen(true);
  const styles = useStyles();
  useEffect(() => {
    void host.context.then(({ action }) => {
      if (action) setAddress(now => ({ ...now, view: now.view ?? 'plan', action }));
    });
  }, [host, setAddress]);
  const tabs = TABS.filter(tab => mayShow(tab, looking));
  return (
    <>
      {view !== 'board' && (
        <TabList
          className={styles.tabs}
          aria-label={words.screens}
          selectedValue={view}
          onTabSelect={(_, { value }) =>
            setAddress(({ filters }) => ({ view: value as ViewName, filters }))
          }
        >
          {tabs.map(tab => (
            <Tab key={tab} value={tab} id={`tab-${tab}`} aria-controls="screen">
              {words.views[tab]}
            </Tab>
          ))}
        </TabList>
      )}
      {looking.manager && !coming && view !== 'board' && view !== 'health' && (
        <Suspense>
          <DriftBanner session={session} setAddress={setAddress} />
        </Suspense>
      )}
      <div
        id="screen"
        ref={place}
        tabIndex={-1}
        className={styles.screen}
        {...(tabs.some(tab => tab === view) && {
          role: 'tabpanel',
          'aria-labelledby': `tab-${view}`,
        })}
      >
        <Boundary key={view}>
          <Suspense fallback={<Spinner label={words.loadingScreen} />}>
            {coming && !FROM_THE_FIRST.includes(view) ? (
              <Loading />
            ) : (
              createElement(screen ?? 'div', { ...props, address, setAddress, onOpen })
            )}
          </Suspense>
        </Boundary>
      </div>
      {view !== 'board' && (
        <footer className={styles.foot}>
          <PlanLink to={{ view: 'accessibility', filters: {} }} setAddress={setAddress}>
            {words.views.accessibility}
          </PlanLink>
          {foot}
        </footer>
      )}
      {wasOpen && (
        <Suspense>
          <ActionPanel
            {...props}
            actionRef={address.action}
            onOpen={action => setAddress(now => ({ ...now, action }))}
            onClose={onClose}
            share={host.shareLink}
          />
        </Suspense>
      )}
    </>
  );
}

/** The screen of a view; the same one for as long as it is shown, so that nothing typed into it is lost. */
function useScreen(view: ViewName): ComponentType<ScreenProps> | undefined {
  return useMemo(() => screenThere(view) ?? SCREENS[view], [view]);
}

/** Opens and closes the panel; what was pressed has the focus again afterwards. */
function usePanel(view: ViewName, setAddress: ScreenProps['setAddress']) {
  const pressed = useRef<Element | null>(null);
  const onOpen = (action: string): void => {
    pressed.current = document.activeElement;
    setAddress(now => ({ ...now, view, action }));
  };
  const onClose = (): void => {
    setAddress(({ view: now, filters, sort }) => ({
      ...(now && { view: now }),
      filters,
      ...(sort && { sort }),
    }));
    const { current } = pressed;
    if (current instanceof HTMLElement && current.isConnected) current.focus();
  };
  return { onOpen, onClose };
}

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    '@media print': { display: 'none' },
  },
  tabs: {
    flexWrap: 'wrap',
    margin: `calc(-1 * ${tokens.spacingVerticalXS}) calc(-1 * ${tokens.spacingHorizontalMNudge})`,
    '@media print': { display: 'none' },
  },
  screen: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    outlineStyle: 'none', // it has the focus only so that the next key goes on from here
  },
});
