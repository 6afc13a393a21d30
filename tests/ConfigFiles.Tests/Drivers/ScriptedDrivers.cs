using System.Data.Common;
using System.Text.Json.Serialization;
using Patchbay.ConfigFiles.Tests.Hosts;

namespace Patchbay.ConfigFiles.Tests.Drivers;

/// <summary>The built-in driver of its file.</summary>
[ConfigGenerator("test", "scripted.conf")]
internal sealed class ScriptedConf : IDisposable
{
    private readonly Script _script;

    public ScriptedConf(Script script)
    {
        _script = script;
        script.OnCreate("scripted-conf");
    }

    public Task<string?> GenerateAsync(CancellationToken cancellationToken) => _script.RunAsync("scripted-conf", cancellationToken);

    public void Dispose() => _script.Called.Enqueue("disposed");
}

/// <summary>Another driver of the same file.</summary>
[ConfigGenerator("test", "scripted.conf", Name = "other")]
internal sealed class OtherScriptedConf
{
    private readonly Script _script;

    public OtherScriptedConf(Script script)
    {
        _script = script;
        script.OnCreate("other");
    }

    public Task<string?> GenerateAsync(CancellationToken cancellationToken) => _script.RunAsync("other", cancellationToken);
}

/// <summary>A driver whose options are wrong as long as nothing is configured.</summary>
[ConfigGenerator("test", "scripted.conf", Name = "demanding")]
internal sealed class DemandingConf(DemandingOptions options)
{
    public string Generate() => $"level {options.Level}\n";
}

[PluginOptions]
internal sealed record DemandingOptions
{
    public required int Level { get; init; }
}

/// <summary>A file without a built-in driver.</summary>
[ConfigGenerator("test", "foreign.conf", Name = "elsewhere")]
internal sealed class ElsewhereConf
{
    public string Generate() => "elsewhere\n";
}

/// <summary>A driver that sees its own section.</summary>
[ConfigGenerator("test", "own.conf")]
internal sealed class OwnConf(OwnOptions options)
{
    public string Generate() => $"{options.Greeting}\n";
}

[PluginOptions]
internal sealed record OwnOptions
{
    public string Greeting { get; init; } = "none";
}

/// <summary>A driver that sees all.</summary>
[ConfigGenerator("test", "whole.conf")]
internal sealed class WholeConf(WholeOptions options)
{
    public string Generate() => $"{options.Greeting} {options.ListenPort} {options.Own?.Greeting} {options.Plugins?["test.scripted.conf"]}\n";
}

[PluginOptions]
internal sealed record WholeOptions : WholeConfiguration
{
    public required string Greeting { get; init; }

    [JsonPropertyName("test.own.conf")]
    public OwnOptions? Own { get; init; }
}

/// <summary>A driver that reads a database.</summary>
[ConfigGenerator("test", "people.conf")]
internal sealed class PeopleConf(DbConnection database, Script script)
{
    public async Task<string?> GenerateAsync(CancellationToken cancellationToken)
    {
        await database.OpenAsync(cancellationToken);
        await script.RunAsync("people-conf", cancellationToken);
        await using DbCommand command = database.CreateCommand();
        command.CommandText = "SELECT name FROM people ORDER BY name";
        await using DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        List<string> names = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            names.Add(reader.GetString(0));
        }

        return string.Join('\n', names);
    }
}

/// <summary>A driver that writes where it should not, without opening the connection itself.</summary>
[ConfigGenerator("test", "writing.conf")]
internal sealed class WritingConf(DbConnection database)
{
    public string Generate()
    {
        using DbCommand command = database.CreateCommand();
        command.CommandText = "INSERT INTO people (name) VALUES ('mallory')";
        command.ExecuteNonQuery();
        command.CommandText = "SELECT count(*) FROM people";
        return $"{command.ExecuteScalar()} people\n";
    }
}

/// <summary>A driver that uses its database too early.</summary>
[ConfigGenerator("test", "early.conf")]
internal sealed class EarlyConf
{
    public EarlyConf(DbConnection database) => database.Open();

    public string Generate() => "never";
}

/// <summary>A driver that asks for a service of the generation's scope.</summary>
[ConfigGenerator("test", "scope.conf")]
internal sealed class ScopeConf(GenerationScope scope)
{
    public string Generate() => $"{scope.File} {((Ticket)scope.Services.GetService(typeof(Ticket))!).Number}\n";
}

/// <summary>A driver that goes on for as long as the script wants, with a service of the generation's scope.</summary>
[ConfigGenerator("test", "lingering.conf")]
internal sealed class LingeringConf(GenerationScope scope, Script script)
{
    public async Task<string?> GenerateAsync()
    {
        var ticket = (Ticket)scope.Services.GetService(typeof(Ticket))!;
        string? content = await script.RunAsync("lingering-conf", CancellationToken.None);
        return $"{content} {ticket.Number}";
    }
}

/// <summary>A service of which each scope has one.</summary>
internal sealed class Ticket(Tickets tickets) : IDisposable
{
    public int Number { get; } = tickets.Next();

    public void Dispose() => tickets.Ended++;
}

internal sealed class Tickets
{
    private int _last;

    public int Ended { get; set; }

    public int Next() => ++_last;
}

/// <summary>A driver whose name another package has too.</summary>
[ConfigGenerator("test", "twice.conf", Name = "same")]
internal sealed class OtherTwiceConf
{
    public string Generate() => "the other of two\n";
}

/// <summary>The next driver of that file.</summary>
[ConfigGenerator("test", "twice.conf", Name = "twice-conf")]
internal sealed class NextTwiceConf
{
    public string Generate() => "built in\n";
}
