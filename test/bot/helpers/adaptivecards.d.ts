declare module 'adaptivecards/dist/adaptivecards.js' {
  export class SerializationContext {
    readonly eventCount: number;
    getEventAt(place: number): { message: string };
  }
  export class AdaptiveCard {
    parse(card: unknown, context: SerializationContext): void;
    validateProperties(): { validationEvents: { message: string }[] };
  }
}
