using Essaim.Bench;

// Bench {essaim.dll} [pages|wall|start]: measures the running product side by side with a bare page of the same framework.
var (program, wanted) = (args[0], args.Length > 1 ? args[1] : "all");
await using var product = await Product.StartAsync(program);
Console.WriteLine($"start: {product.StartTime.TotalSeconds:0.0} s to the first answer (demo already told: {product.WarmStartTime.TotalSeconds:0.0} s), {product.ResidentMegabytes} MB resident");
if (wanted is "all" or "pages") await Pages.MeasureAsync(product);
if (wanted is "all" or "wall") await WallFanOut.MeasureAsync(product);
