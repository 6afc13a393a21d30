using System.Net;
using System.Net.Sockets;
using FileSync.Tests.Servers;
using Microsoft.AspNetCore.Http;

namespace FileSync.Tests;

[TestClass]
public sealed class FailingServerTests
{
    [TestMethod]
    [DataRow(100L, true, "gave no whole answer")]
    [DataRow(null, true, "gave no whole answer")]
    [DataRow(5L, false, "the download differs from the remote file (5 bytes of 2024-03-01 12:00:00Z instead of 7 bytes of 2024-03-01 12:00:00Z)")]
    public async Task A_download_with_a_wrong_length_fails_that_file_only(long? length, bool breaksOff, string error)
    {
        using TempFolder target = new TempFolder().With("All/bad.txt", "mine");
        await using StubServer server = await StubServer.ListingAsync(StubServer.Listing("/dav/bad.txt", "/dav/good.txt"), get: async context =>
        {
            bool isBad = context.Request.Method is "GET" && context.Request.Path == "/dav/bad.txt";
            context.Response.Headers.LastModified = "Fri, 01 Mar 2024 12:00:00 GMT";
            context.Response.ContentLength = isBad ? length : "content".Length;
            if (context.Request.Method is "GET")
            {
                await context.Response.WriteAsync(isBad ? "short" : "content");
                await context.Response.Body.FlushAsync();
            }

            if (isBad && breaksOff)
            {
                context.Abort();
            }
        });

        SampleRun run = await SyncProgram.RunAsync(server.Url, target);

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldStartWith("Error: server: bad.txt: ");
        run.Errors.ShouldContain(error);
        run.Output.ShouldContain("    new        All/good.txt\n  1 new, 0 unchanged, 0 updated, 1 failed\n");
        target.Files.ShouldBe(["All/bad.txt", "All/good.txt"]);
        target.Read("All/bad.txt").ShouldBe("mine");
    }

    [TestMethod]
    public async Task A_hostile_listing_writes_nothing_and_does_not_keep_other_connections_from_their_turn()
    {
        using TempFolder stick = new TempFolder().With("b.txt");
        using var target = new TempFolder();
        await using StubServer server = await StubServer.ListingAsync(StubServer.Listing("/dav/a.txt", "/dav/../../../escaped.txt"));

        SampleRun run = await SyncProgram.RunAsync($$"""
            {
              "target": "{{target.Path}}",
              "connections": { "server": { "plugin": "webdav", "url": "{{server.Url}}" }, "stick": { "plugin": "folder", "path": "{{stick.Path}}" } },
              "subjects": { "All": { "sources": [ { "connection": "server" }, { "connection": "stick" } ] } }
            }
            """);

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldBe($"Error: server: cannot list \"\" for All: The server lists \"/dav/../../../escaped.txt\", which is not below {server.Url}.\n");
        target.Files.ShouldBe(["All/b.txt"]);
    }

    [TestMethod]
    public async Task A_server_that_cannot_be_reached_is_an_error()
    {
        using var target = new TempFolder();
        using var dead = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        dead.Bind(new IPEndPoint(IPAddress.Loopback, 0)); // Bound, but not listening: nobody else gets the port.

        SampleRun run = await SyncProgram.RunAsync(new Uri($"http://{dead.LocalEndPoint}/"), target);

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldStartWith($"Error: server: cannot connect: http://{dead.LocalEndPoint}/ cannot be reached: ");
        target.Files.ShouldBeEmpty();
    }
}
