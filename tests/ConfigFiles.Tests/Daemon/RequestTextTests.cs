using System.Buffers;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Patchbay.ConfigFiles.Daemon;

namespace Patchbay.ConfigFiles.Tests.Daemon;

/// <summary>What a part of a request is taken for.</summary>
[TestClass]
public sealed class RequestTextTests
{
    [TestMethod]
    public void A_part_is_taken_for_whole_only_if_the_rest_changes_nothing() =>
        Prop.ForAll(
            (from resource in Name
             from name in Name
             from arguments in Gen.Elements("", " ", " cached", " invalidate", " invalidate cached", "\n")
             select $"{resource}/{name}{arguments}").ToArbitrary(),
            request =>
            {
                byte[] bytes = Encoding.UTF8.GetBytes(request);
                RequestText whole = Read(bytes);
                return whole.Problem is null && Enumerable.Range(0, bytes.Length)
                    .Select(length => Read(bytes[..length]))
                    .All(part => part.Progress != RequestProgress.Whole || (part.File, part.Request) == (whole.File, whole.Request));
            }).QuickCheckThrowOnFailure();

    [TestMethod]
    public void Any_bytes_are_a_request_or_have_a_problem() =>
        Prop.ForAll<byte[]>(bytes => Read(bytes) is var text && (text.File is null) == (text.Problem is not null)).QuickCheckThrowOnFailure();

    private static Gen<string> Name =>
        from first in Gen.Elements("a", "ö", "猫", "😀", "-", "_")
        from rest in Gen.Elements("a", "Z", "0", ".", "-", "é", "文", "😀", "cached").ListOf()
        where rest.Count < 20
        select first + string.Concat(rest);

    private static RequestText Read(byte[] bytes) => RequestText.Read(new ReadOnlySequence<byte>(bytes));
}
