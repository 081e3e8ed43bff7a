global using Essaim.Web.Platform;
global using Essaim.Web.Platform.Wording;
