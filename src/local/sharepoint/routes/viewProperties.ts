import { refuse } from '../errors';
import { checkKinds } from './checkKinds';

/** Properties of a view with their first values. */
export const FIRST: Readonly<Record<string, unknown>> = {
  Aggregations: null,
  AggregationsStatus: null,
  AssociatedContentTypeId: null,
  BaseViewId: '1',
  CalendarViewStyles: null,
  ColumnWidth: null,
  ContentTypeId: { StringValue: '0x' },
  CustomFormatter: null,
  CustomOrder: null,
  DefaultViewForContentType: false,
  EditorModified: false,
  Formats: null,
  GridLayout: null,
  Hidden: false,
  ImageUrl: '/_layouts/15/images/generic.png?rev=47',
  IncludeRootFolder: false,
  ViewJoins: null,
  JSLink: 'clienttemplates.js',
  Method: null,
  MobileDefaultView: false,
  MobileView: false,
  ModerationType: null,
  NewDocumentTemplates: null,
  OrderedView: false,
  Paged: true,
  PersonalView: false,
  ViewProjectedFields: null,
  ViewQuery: '',
  ReadOnlyView: false,
  RequiresClientIntegration: false,
  RowLimit: 30,
  Scope: 0,
  StyleId: null,
  TabularView: true,
  Threaded: false,
  Toolbar: '',
  ToolbarTemplateName: null,
  ViewData: null,
  ViewType: 'HTML',
  ViewType2: null,
  VisualizationInfo: null,
};
const GIVEN_ONCE = new Set([
  '__metadata',
  'odata.type',
  'Title',
  'DefaultView',
  'ListViewXml',
  'ViewFields',
  'Query',
  'ViewTypeKind',
  'SetAsDefaultView',
  'Id',
]);

/** The properties a body sets on a view; refuses names a view does not have. */
export function settable(body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const props: Record<string, unknown> = {};
  checkKinds(body, { ...FIRST, Title: '', DefaultView: false });
  for (const [name, given] of Object.entries(body)) {
    if (GIVEN_ONCE.has(name)) continue;
    if (!(name in FIRST)) throw refuse.noProperty(name, 'SP.View');
    props[name] = given;
  }
  return props;
}
