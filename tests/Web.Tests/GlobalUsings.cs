global using Essaim.Web.Platform;
