// People on a roll, on their own phone: tokens, the vault that keeps them, and letters to the urn. Open walls and pulses need none of it.
export { blind, describe, finish, importKey, prepare } from "./wallet/blind";
export { openVault, passingVault } from "./wallet/vault";
import "./wallet/roll-desk";
