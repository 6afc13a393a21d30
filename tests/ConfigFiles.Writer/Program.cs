using Patchbay.ConfigFiles;
using Patchbay.ConfigFiles.Cache;

// Large enough that most kills come while it is written.
var cache = new ContentCache(args[0], TimeProvider.System);
var file = ConfigFileName.Parse(args[1]);
byte[][] contents = [.. "ab".Select(letter => System.Text.Encoding.UTF8.GetBytes(new string(letter, 1_000_000)))];
for (int round = 0; ; round++)
{
    cache.Store(file, contents[round % 2]);
    if (round == 1)
    {
        Console.WriteLine("writing");
    }
}
