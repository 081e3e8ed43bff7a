global using Essaim.Web.Platform;
global using Essaim.Web.Platform.Wording;
global using RecapKind = Essaim.Domain.Meetings.RecapKind;
global using RecapLine = Essaim.Domain.Meetings.RecapLine;
