using Essaim.Web.Commands;

return await EssaimCommands.RunAsync(args);
