using System.Globalization;
using ByHand;
using Microsoft.Extensions.Configuration;

namespace PartByHand0;

/// <summary>The lamp with the contract, and its options with what reads and validates them, as one would write it.</summary>
public sealed class Lamp(LampOptions options) : ILamp
{
    public static Lamp Create(IConfiguration section) => new(LampOptions.Read(section));

    public ValueTask<bool> SendAsync(bool on, CancellationToken cancellationToken) => new(on && options.Attempts > 0);
}

public sealed record LampOptions
{
    public required Uri Uri { get; init; }

    public string User { get; init; } = "admin";

    public string? Password { get; init; }

    public int Attempts { get; init; } = 3;

    public static LampOptions Read(IConfiguration section)
    {
        var errors = new List<string>();
        if (!Uri.TryCreate(section["uri"], UriKind.Absolute, out Uri? uri))
        {
            errors.Add($"uri: expected an absolute URI, found \"{section["uri"]}\".");
        }

        int attempts = 3;
        if (section["attempts"] is { } text && (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out attempts) || attempts is < 1 or > 10))
        {
            errors.Add($"attempts: expected a whole number from 1 to 10, found \"{text}\".");
        }

        return errors.Count > 0
            ? throw new FormatException(string.Join('\n', errors))
            : new LampOptions
            {
                Uri = uri!,
                User = section["user"] ?? "admin",
                Password = section["password"],
                Attempts = attempts,
            };
    }
}
