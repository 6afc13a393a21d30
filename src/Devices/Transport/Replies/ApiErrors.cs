namespace Patchbay.Devices.Transport.Replies;

/// <summary>The answers to what never reaches an endpoint.</summary>
internal static class ApiErrors
{
    public static ReadOnlyMemory<byte> NotJson { get; } = """{"ERROR": "Syntax error in received JSON"}"""u8.ToArray();

    public static ReadOnlyMemory<byte> InvalidCommand { get; } = """{"ERROR": "Invalid command"}"""u8.ToArray();

    public static ReadOnlyMemory<byte> InvalidSyntax { get; } = """{"ERROR": "Invalid syntax"}"""u8.ToArray();

    public static ReadOnlyMemory<byte> TokenRequired { get; } = """{"ERROR": "Token required"}"""u8.ToArray();

    public static ReadOnlyMemory<byte> TooLong { get; } = """{"ERROR": "Request too long"}"""u8.ToArray();

    public static ReadOnlyMemory<byte> NotFound { get; } = """{"ERROR": "Not found"}"""u8.ToArray();

    public static ReadOnlyMemory<byte> MethodNotAllowed { get; } = """{"ERROR": "Method not allowed"}"""u8.ToArray();

    public static ReadOnlyMemory<byte> InternalError { get; } = """{"ERROR": "Internal error"}"""u8.ToArray();
}
