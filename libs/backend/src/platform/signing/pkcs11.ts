/** What this house uses of the optional package `pkcs11js`. Its own types are there only where it could be installed. */
export type Pkcs11 = {
  load(module: string): void
  C_Initialize(): void
  C_GetSlotList(withToken: boolean): Buffer[]
  C_GetTokenInfo(slot: Buffer): { readonly label: string }
  C_OpenSession(slot: Buffer, flags: number): Buffer
  C_CloseSession(session: Buffer): void
  C_Login(session: Buffer, user: number, pin: string): void
  C_GenerateKeyPair(
    session: Buffer,
    mechanism: Mechanism,
    publicKey: readonly Attribute[],
    privateKey: readonly Attribute[],
  ): { readonly publicKey: Buffer; readonly privateKey: Buffer }
  C_GetAttributeValue(session: Buffer, object: Buffer, template: readonly Attribute[]): Attribute[]
  C_FindObjectsInit(session: Buffer, template: readonly Attribute[]): void
  C_FindObjects(session: Buffer, most: number): Buffer[]
  C_FindObjectsFinal(session: Buffer): void
  C_SignInit(session: Buffer, mechanism: Mechanism, key: Buffer): void
  C_Sign(session: Buffer, data: Buffer, room: Buffer): Buffer
  C_DestroyObject(session: Buffer, object: Buffer): void
}

type Mechanism = { readonly mechanism: number; readonly parameter?: Buffer | null }
type Attribute = { readonly type: number; readonly value?: boolean | number | string | Buffer }
