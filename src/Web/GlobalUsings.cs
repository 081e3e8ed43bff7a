global using Essaim.Web.Platform;
global using Essaim.Web.Platform.Wording;
#pragma warning disable IDE0005 // Every feature with something to recall says it in these words.
global using RecapKind = Essaim.Domain.Meetings.RecapKind;
global using RecapLine = Essaim.Domain.Meetings.RecapLine;
