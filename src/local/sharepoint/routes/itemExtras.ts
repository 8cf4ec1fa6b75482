import type { Site } from '../context';
import { fileRef, storedIn } from '../fields/builtIn';
import { calculated } from '../fields/calculated';
import { refuse } from '../errors';
import { text } from '../given';
import { formText } from '../fields/form';
import { typeOf } from '../fields/types';
import { etagOf, changeItem, readBody, removeItem } from '../items';
import { fieldsOf } from '../lists';
import { asHighLow, itemScope, need, rightsOf } from '../permissions';
import type { FieldRecord, ItemRecord, ListRecord, Stored } from '../store/records';
import { doing, done, value, type Call, type Entity, type Step } from '../wire/node';
import { attachmentsOf } from './attachments';
import { typeOfRow } from './contentTypes';
import { fileEntity } from './files';
import { folderEntity } from './folders';
import { validateUpdate } from './formValues';
import { commentsOf, likersOf } from './comments';
import { plainEntity } from './listed';
import { versionsOf } from './versions';

/** What hangs on an item beside its columns: versions, attachments, its values as text, form updates. */
export function itemExtras(
  site: Site,
  list: ListRecord,
  item: ItemRecord,
  link: string,
): Record<string, Step> {
  const quietly = doing((call: Call) => {
    need(site, call.caller, itemScope(list, item), 'edit');
    const values = readBody(site, list, call.body, call.verboseBody);
    return done(200, etagOf(changeItem(site, list, item, { values }, call.caller, true)));
  });
  const valuesAs = (
    name: string,
    write: (field: FieldRecord, stored: Stored) => string,
  ): Entity => ({
    at: 'entity',
    type: 'SP.FieldStringValues',
    link: `${link}/${name}`,
    values: () =>
      Object.fromEntries(
        fieldsOf(site, list).map(field => [
          stringName(field),
          write(field, current(site, list, item, field)),
        ]),
      ),
    expands: [],
    links: {},
  });
  const asText = (field: FieldRecord, stored: Stored) => typeOf(field).show(stored, field, site);
  return {
    comments: () => commentsOf(site, list, item),
    likedby: call => likersOf(site, list, item, call),
    likedbyinformation: () =>
      plainEntity('Microsoft.SharePoint.Likes.likedByInformation', `${link}/LikedByInformation`, {
        isLikedByUser: false,
        likeCount: '0',
      }),
    getwopiframeurl: () => value('GetWOPIFrameUrl', ''),
    deletewithparameters: doing(call => {
      need(site, call.caller, itemScope(list, item), 'remove');
      removeItem(site, list, item, call.caller, false);
      return done();
    }),
    folder: () => (item.isFolder ? folderEntity(site, fileRef(item)) : value('Folder', null)),
    file: () => (item.file ? fileEntity(site, { list, item }) : value('File', null)),
    attachmentfiles: () => attachmentsOf(site, list, item),
    versions: () => versionsOf(site, list, item),
    contenttype: () => typeOfRow(site, list, item.contentType),
    fieldvaluesastext: () => valuesAs('FieldValuesAsText', asText),
    fieldvaluesashtml: () =>
      valuesAs('FieldValuesAsHtml', (field, stored) =>
        asText(field, stored).replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
      ),
    fieldvaluesforedit: () =>
      valuesAs('FieldValuesForEdit', (field, stored) => formText(field, stored, site)),
    getdlppolicytip: () => value('GetDlpPolicyTip', null),
    setcommentsdisabled: doing(call => {
      need(site, call.caller, itemScope(list, item), 'edit');
      return done();
    }),
    // Sets the value of an object that is gone when the request ends: nothing is kept.
    parseandsetfieldvalue: doing(call => {
      const name = text(call.body.fieldName);
      if (!fieldsOf(site, list).some(field => field.InternalName === name))
        throw refuse.noColumn(name);
      return done();
    }),
    validateupdatelistitem: doing(call => validateUpdate(site, list, item, call)),
    systemupdate: quietly,
    updateoverwriteversion: quietly,
    effectivebasepermissionsforui: call =>
      value(
        'EffectiveBasePermissionsForUI',
        asHighLow(rightsOf(site, call.caller, `${list.Id}/${item.id}`)),
        'SP.BasePermissions',
      ),
  };
}

const current = (site: Site, list: ListRecord, item: ItemRecord, field: FieldRecord): Stored =>
  field.type === 'Calculated' ? calculated(site, list, field, item) : storedIn(item, field, list);

const stringName = (field: FieldRecord) => {
  const name = field.InternalName.replaceAll('_', '_x005f_');
  return name.startsWith('_') ? `OData_${name}` : name;
};
