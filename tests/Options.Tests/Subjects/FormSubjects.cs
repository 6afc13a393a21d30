using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Patchbay.Options.Tests.Subjects;

[PluginOptions]
internal sealed record FormOptions
{
    public TimeSpan Wait { get; init; }

    public TimeSpan? NullableWait { get; init; }

    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan LimitedWait { get; init; } = TimeSpan.FromSeconds(5);

    public required DateTimeOffset Start { get; init; }

    public DateOnly Day { get; init; }

    [Range(typeof(DateOnly), "2026-01-01", "2026-12-31")]
    public DateOnly LimitedDay { get; init; } = new(2026, 1, 1);

    public TimeOnly Alarm { get; init; }

    public Guid Id { get; init; }

    public required Uri Site { get; init; }

    [Url]
    public Uri? Page { get; init; }

    public IPAddress Ip { get; init; } = IPAddress.Loopback;

    public IPAddress? NullableIp { get; init; }
}

[Plugin<ISubject>("forms")]
internal sealed class FormSubject(FormOptions options) : ISubject
{
    public FormOptions Options => options;
}
