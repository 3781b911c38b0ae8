using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Proving;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Proving;

/// <summary>What a call was closed with, stamped by an authority that openssl plays.</summary>
public sealed class TimestampTests(AzuriteServer azurite)
{
    [Fact]
    public async Task The_final_letters_proof_carries_a_token_that_openssl_and_the_command_verify()
    {
        await using var authority = await OpenSslAuthority.StartAsync();
        await using var closed = await ClosedIntake.StartAsync(azurite, authority.Url);
        var proof = Assert.Single(await closed.ProofsInLettersAsync());
        var json = JsonNode.Parse(proof.Content)!;
        var head = (string)json["head"]!;
        var token = closed.Write("token.tst", Convert.FromBase64String((string)json["timestamp"]!));

        Assert.Equal(0, (await VerifyAsync(head)).Status);
        Assert.NotEqual(0, (await VerifyAsync(new string('0', 64))).Status);
        var (status, said) = await closed.VerifyAsync(
            proof,
            ["様式1.docx", "様式2.xlsx"],
            authority: new FileInfo(authority.Root)
        );
        Assert.Equal(0, status);
        Assert.Contains("にあったことを、時刻認証局（CN=Test timestamp authority）が証明しています。", said, StringComparison.Ordinal);
        Assert.DoesNotContain("△ タイムスタンプ", said, StringComparison.Ordinal);

        // The script in Python looks whether the token is of this proof, and leaves the signature to openssl.
        var (kept, files) = (closed.PathOf(proof.Name), new[] { closed.PathOf("様式1.docx"), closed.PathOf("様式2.xlsx") });
        Assert.Equal(0, await ProofScript.RunAsync(kept, files));
        foreach (var altered in new[] { "", "AAAA", "!!!" })
        {
            json["timestamp"] = altered;
            var text = json.ToJsonString(new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            await File.WriteAllTextAsync(kept, text + "\n", TestContext.Current.CancellationToken);
            Assert.Equal(1, await ProofScript.RunAsync(kept, files));
        }

        // This machine does not know the authority: the other facts hold, and that is said.
        (status, said) = await closed.VerifyAsync(proof, ["様式1.docx", "様式2.xlsx"]);
        Assert.Equal(0, status);
        Assert.Contains("時刻認証局の証明書をこの端末では確認できません", said, StringComparison.Ordinal);

        Task<(int Status, string Output)> VerifyAsync(string digest) =>
            authority.RunAsync(
                "ts",
                "-verify",
                "-digest",
                digest,
                "-token_in",
                "-in",
                token.FullName,
                "-CAfile",
                authority.Root
            );
    }

    [Fact]
    public async Task A_token_that_is_altered_or_of_another_hash_is_told()
    {
        await using var authority = await OpenSslAuthority.StartAsync();
        await using var closed = await ClosedIntake.StartAsync(azurite, authority.Url);
        var proof = ProofReader.Read(Assert.Single(await closed.ProofsInLettersAsync()).Content)!;
        var token = proof.Timestamp!;
        var whole = Timestamp.Of(token, proof.HeadHash, []);
        Assert.NotNull(whole);
        Assert.Null(Timestamp.Of(token, new string('0', 64), []));
        Assert.Null(Timestamp.Of([.. token, 0], proof.HeadHash, []));
        Assert.Null(Timestamp.Of(token[..^1], proof.HeadHash, []));

        // Certificates that come along are not signed by the token: altering one may leave all it says as it is.
        var random = new Random(1);
        for (var time = 0; time < 300; time++)
        {
            var altered = token.ToArray();
            altered[random.Next(altered.Length)] ^= (byte)random.Next(1, 256);
            var read = Timestamp.Of(altered, proof.HeadHash, []);
            Assert.True(read is null || read.At == whole.At, $"try {time}");
        }
    }

    [Fact]
    public async Task An_authority_that_fails_delays_nothing_and_is_asked_again_until_it_answers()
    {
        await using var authority = await OpenSslAuthority.StartAsync(HttpStatusCode.ServiceUnavailable);
        await using var closed = await ClosedIntake.StartAsync(azurite, authority.Url);
        var proof = Assert.Single(await closed.ProofsInLettersAsync());

        Assert.Null(JsonNode.Parse(proof.Content)!["timestamp"]);
        Assert.Equal(0, (await closed.VerifyAsync(proof, ["様式1.docx", "様式2.xlsx"])).Status);

        authority.Refusal = null;
        await Eventually.TrueAsync(
            async () =>
                (
                    await closed
                        .Intake.Services.GetRequiredService<CallRegister>()
                        .ReadAsync(TestContext.Current.CancellationToken)
                ).StampedAt
                    is not null,
            "the authority was not asked again"
        );
        var asked = authority.Asked;
        Assert.True(asked > 1);
        var later = await closed.ProofAsync();
        Assert.NotNull(JsonNode.Parse(later.Content)!["timestamp"]);
        Assert.Equal(
            0,
            (await closed.VerifyAsync(later, ["様式1.docx"], authority: new FileInfo(authority.Root))).Status
        );
        await closed.TickAsync();
        Assert.Equal(asked, authority.Asked);
    }

    [Fact]
    public async Task An_authority_that_does_not_answer_holds_the_letters_up_for_no_more_than_its_patience()
    {
        using var silent = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}/";
        await using var closed = await ClosedIntake.StartAsync(azurite, url);

        Assert.Single(await closed.ProofsInLettersAsync());
    }
}
