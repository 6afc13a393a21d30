using System.Data.Common;
using System.Globalization;
using PbxConfig.Phones;

namespace PbxConfig.Drivers;

/// <summary>Asterisk's queues and who answers them.</summary>
[ConfigGenerator("asterisk", "queues.conf")]
public sealed class QueuesConf(QueuesOptions options, DbConnection database)
{
    /// <summary>Writes the file.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <exception cref="FormatException">A name or value cannot be written.</exception>
    public async Task GenerateAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var sections = new SectionWriter(output);
        sections.Comment("Do not edit: generated");
        sections.Section("general");
        sections.Value("autofill", options.Autofill ? "yes" : "no");
        foreach (Queue queue in await database.ReadQueuesAsync(cancellationToken))
        {
            sections.Section(queue.Name);
            Write(queue, sections);
        }
    }

    private static void Write(Queue queue, SectionWriter sections)
    {
        if (queue.Strategy is { } strategy)
        {
            sections.Value("strategy", strategy);
        }

        if (queue.RingTime is { } time)
        {
            sections.Value("timeout", ((int)time.TotalSeconds).ToString(CultureInfo.InvariantCulture));
        }

        foreach (string member in queue.Members)
        {
            sections.Object("member", $"SIP/{member}");
        }
    }
}
