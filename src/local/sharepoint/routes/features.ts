import { refusal } from '../errors';
import { guid } from '../given';
import { need } from '../permissions';
import { argument, doing, done, value, type Call, type Collection } from '../wire/node';
import { keptThings, thingsOf, type Holder } from './keptThings';
import { feature } from './kinds';

/** The features of a site or a site collection. They change nothing but this list. */
export function featuresOf(holder: Holder): Collection {
  const { site } = holder;
  const base = keptThings(feature, holder);
  const shelf = `Features:${holder.owner}`;
  const isOn = (id: string) => thingsOf(feature, holder).some(one => one.DefinitionId === id);
  const asked = (call: Call) => {
    need(site, call.caller, '', 'manageWeb');
    return { id: guid(call.body.featureId), force: call.body.force === true };
  };
  /** A feature that is off is read as null. */
  const find = (given: string, call: Call) =>
    isOn(guid(given)) ? (base.key?.(given, call) ?? nothing) : nothing;
  return {
    ...base,
    key: find,
    links: {
      getbyid: (call, segment) => find(argument(segment, 'featureid'), call),
      add: doing(call => {
        const { id, force } = asked(call);
        if (isOn(id) && !force)
          throw refusal(500, 'sharePoint', `Feature with Id '${id}' is already activated.`);
        site.things.put(shelf, id, { DefinitionId: id, DisplayName: '' });
        return base.key?.(id, call) ?? nothing;
      }),
      remove: doing(call => {
        const { id, force } = asked(call);
        if (!isOn(id) && !force)
          throw refusal(500, 'sharePoint', `Feature with Id '${id}' is not activated.`);
        site.things.remove(shelf, id);
        return done();
      }),
    },
  };
}

const nothing = value('GetById', null, 'SP.Feature');
