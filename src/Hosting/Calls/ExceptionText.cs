namespace Patchbay.Hosting.Calls;

/// <summary>Texts of exceptions, whose classes can be a plugin's and have code of their own.</summary>
internal static class ExceptionText
{
    public static string MessageOf(Exception exception)
    {
        try
        {
            return exception.Message;
        }
#pragma warning disable CA1031 // An exception that cannot be described is one nevertheless.
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            return $"(its message cannot be read: {thrown.GetType().Name})";
        }
    }
}
