using Patchbay.Hosting.Calls;

namespace Patchbay.Hosting;

/// <summary>A failure of a plugin, in texts: an exception would keep its assembly from being unloaded.</summary>
public sealed class PluginFault
{
    internal PluginFault(string member, Exception exception, DateTimeOffset time)
    {
        Member = member;
        ExceptionType = exception.GetType().FullName ?? exception.GetType().Name;
        Message = ExceptionText.MessageOf(exception);
        Time = time;
    }

    /// <summary>The member of the contract that failed; <c>.ctor</c>, <c>Dispose</c> or <c>thread</c> for failures outside of calls.</summary>
    public string Member { get; }

    /// <summary>The full name of the exception's type.</summary>
    public string ExceptionType { get; }

    /// <summary>The message of the exception.</summary>
    public string Message { get; }

    /// <summary>When it was.</summary>
    public DateTimeOffset Time { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Member}: {ExceptionType}: {Message}";
}
