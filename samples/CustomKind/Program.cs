using System.Globalization;
using CustomKind.Shopping;

decimal amount = 80;
if (args.Length > 1 || (args is [var text] && !(decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount) && amount > 0)))
{
    await Console.Error.WriteLineAsync("Usage: CustomKind [amount in euros]");
    return 1;
}

return await new Shop(ReferencedPlugins.Catalog, Console.Out, Console.Error).RunAsync(amount, CancellationToken.None);
