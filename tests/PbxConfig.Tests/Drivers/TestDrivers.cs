using Patchbay.ConfigFiles;

namespace PbxConfig.Tests.Drivers;

/// <summary>A driver that cannot be created.</summary>
[ConfigGenerator("asterisk", "queues.conf", Name = "broken")]
public sealed class Broken
{
    public Broken() => throw new KeyNotFoundException("There is no key \"queues\".");

    public string Generate() => "never";
}

/// <summary>A driver that fails while it writes.</summary>
[ConfigGenerator("asterisk", "queues.conf", Name = "failing")]
public sealed class Failing
{
    public void Generate(TextWriter output)
    {
        output.WriteLine("half a file");
        throw new InvalidDataException("The queues are closed.");
    }
}

/// <summary>A driver that has something to dispose of, for one test only.</summary>
[ConfigGenerator("asterisk", "queues.conf", Name = "closing")]
public sealed class Closing : IDisposable
{
    public static bool IsDisposed { get; private set; }

    public string Generate() => IsDisposed ? "closed" : "open";

    public void Dispose() => IsDisposed = true;
}

/// <summary>A driver without content.</summary>
[ConfigGenerator("asterisk", "queues.conf", Name = "silent")]
public sealed class Silent
{
    public Task<string?> GenerateAsync(CancellationToken cancellationToken) => Task.FromResult<string?>("");
}

/// <summary>A driver that waits for its cancellation.</summary>
[ConfigGenerator("asterisk", "queues.conf", Name = "waiting")]
public sealed class Waiting
{
    public Task GenerateAsync(CancellationToken cancellationToken) => Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
}

/// <summary>A driver whose file would lie beside the output folder.</summary>
[ConfigGenerator("..", "escape.conf")]
public sealed class EscapeConf
{
    public string Generate() => "out";
}
