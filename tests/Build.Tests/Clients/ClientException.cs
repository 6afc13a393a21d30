namespace Build.Tests.Clients;

/// <summary>A client of the smart-home system ended with an error, or saved what nobody can use.</summary>
internal sealed class ClientException(string message) : Exception(message);
