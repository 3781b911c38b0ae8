using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Domain;
using SeisFunctions.Proving;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Proving;

/// <summary>From the receipt to the proof in the final letter, and what becomes of it.</summary>
public sealed class ReceiptProofTests(AzuriteServer azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_final_letter_carries_a_proof_of_what_the_statement_seals_which_the_command_and_python_verify()
    {
        await using var closed = await ClosedIntake.StartAsync(azurite);
        var proof = Assert.Single(await closed.ProofsInLettersAsync());
        var json = JsonNode.Parse(proof.Content)!;
        var statement = await closed.Intake.GetAsync("/api/closing-statement");
        var head = (string)statement["receipts"]!["head"]!;

        Assert.Equal($"proof-{json["receipt"]}.json", proof.Name);
        Assert.Equal(1, (int)statement["receipts"]!["leaves"]!);
        Assert.Equal((string?)json["root"], (string?)statement["receipts"]!["root"]);
        Assert.Equal((string?)json["head"], head);
        Assert.Equal(proof.Content, (await closed.ProofAsync()).Content);
        var (status, said) = await closed.VerifyAsync(proof, ["様式1.docx", "様式2.xlsx"], head);
        Assert.Equal(0, status);
        Assert.Contains("○ 令和8年3月20日（金）10時", said, StringComparison.Ordinal);
        Assert.Contains("に届きました（締切は令和8年3月26日（木）17時00分00秒）。", said, StringComparison.Ordinal);
        Assert.Contains("○ 様式1.docx は、受け付けたファイルと同じ内容です。", said, StringComparison.Ordinal);
        Assert.Contains("○ 締切照合値は、指定された値と一致します。", said, StringComparison.Ordinal);
        Assert.Contains("\n確認できました。", said, StringComparison.Ordinal);
        Assert.Contains("書類がそろっていることや、応募要件を満たすことを示すものではありません。", said, StringComparison.Ordinal);
        Assert.Equal(0, await ProofScript.RunAsync(closed.PathOf(proof.Name), closed.PathOf("様式1.docx")));

        (status, said) = await closed.VerifyAsync(proof, ["様式1.docx", "様式2.xlsx"]);
        Assert.Equal(0, status);
        Assert.Contains("締切照合値が公表された値と同じであれば、確認できたことになります。", said, StringComparison.Ordinal);

        closed.Write("様式1.docx", [.. ClosedIntake.Form1, 0]);
        (status, said) = await closed.VerifyAsync(proof, ["様式1.docx", "様式2.xlsx"]);
        Assert.Equal(1, status);
        Assert.Contains("✕ 様式1.docx は、受け付けたファイルのどれとも一致しません。", said, StringComparison.Ordinal);
        Assert.Contains("○ 様式2.xlsx は", said, StringComparison.Ordinal);
        Assert.Equal(1, await ProofScript.RunAsync(closed.PathOf(proof.Name), closed.PathOf("様式1.docx")));
        Assert.Equal(1, (await closed.VerifyAsync(proof, [])).Status);
        Assert.Equal(
            2,
            (await closed.VerifyAsync(proof, [], authority: new FileInfo(closed.PathOf("様式2.xlsx")))).Status
        );
        Assert.Equal(2, (await closed.VerifyAsync(proof with { Content = [.. proof.Content, 32] }, [])).Status);
    }

    [Fact]
    public async Task Python_tells_every_alteration_that_we_tell()
    {
        await using var closed = await ClosedIntake.StartAsync(azurite, more: intake =>
            intake.ReadAsync(Mails.Complete("大阪府"))
        );
        var proof = Assert.Single(await closed.ProofsInLettersAsync());
        var text = Encoding.UTF8.GetString(proof.Content);
        var file = closed.PathOf("様式1.docx");
        string[] altered =
        [
            text.Replace("\"seis-r8\"", "\"seis-r9\"", StringComparison.Ordinal),
            text.Replace("2026-03-26T08:00:00.0000000Z", "2026-03-26T08:00:00.0000001Z", StringComparison.Ordinal),
            text.Replace("\"leaves\": 2", "\"leaves\": 3", StringComparison.Ordinal),
            text.Replace("\"index\": 0", "\"index\": 2", StringComparison.Ordinal)
                .Replace("\"index\": 1", "\"index\": 0", StringComparison.Ordinal),
            text.Replace("\n", "\r\n", StringComparison.Ordinal),
            text.Replace("\"head\"", "\"HEAD\"", StringComparison.Ordinal),
            text[..^2] + ",\"more\":1}\n",
        ];

        foreach (var (number, one) in altered.Index())
        {
            Assert.NotEqual(text, one);
            var changed = proof with { Content = Encoding.UTF8.GetBytes(one) };
            Assert.NotEqual(0, (await closed.VerifyAsync(changed, ["様式1.docx"])).Status);
            Assert.True(await ProofScript.RunAsync(closed.PathOf(proof.Name), file) != 0, $"{number}: {one}");
        }
    }

    [Fact]
    public async Task What_came_late_or_to_light_after_the_closing_has_no_proof_and_a_question_in_time_has()
    {
        JsonNode? question = null;
        await using var closed = await ClosedIntake.StartAsync(azurite, more: async intake =>
        {
            question = await intake.ReadAsync(Mails.With("募集要領についての質問"));
            await intake.DropAsync("late", Mails.Complete("京都府"), Sample.Call.Schedule.Deadline.AddSeconds(1));
        });
        await closed.Intake.DropAsync("found", Mails.Complete("大阪府"), Sample.Call.Schedule.Deadline.AddMinutes(-1));
        var register = closed.Intake.Services.GetRequiredService<SubmissionLists>();
        List<Submission> all = [];
        await Eventually.TrueAsync(
            async () => (all = await register.AllAsync(Cancel).ToListAsync(Cancel)).Count == 4,
            "a mail has not been taken"
        );

        Assert.Equal(2, (int)(await closed.Intake.GetAsync("/api/closing-statement"))["receipts"]!["leaves"]!);
        var proved = new List<string>();
        foreach (var one in all)
        {
            using var answer = await closed.Intake.Http.GetAsync($"/api/submissions/{one.Id}/proof", Cancel);
            if (answer.StatusCode == HttpStatusCode.OK)
                proved.Add(one.Id);
        }

        var own = (await closed.ProofAsync()).Name["proof-".Length..^".json".Length];
        Assert.Equal(
            new[] { (string)question!["receiptNumber"]!, own }.Order(),
            all.Where(one => proved.Contains(one.Id)).Select(one => one.ReceiptNumber).Order()
        );
    }

    [Fact]
    public async Task When_one_applicant_is_erased_its_proof_is_given_no_more_and_that_of_another_still_holds()
    {
        await using var closed = await ClosedIntake.StartAsync(azurite, more: intake =>
            intake.ReadAsync(Mails.Complete("大阪府"))
        );
        var (erased, kept) = (
            Assert.Single(await closed.ProofsInLettersAsync("27")),
            Assert.Single(await closed.ProofsInLettersAsync())
        );
        var register = closed.Intake.Services.GetRequiredService<SubmissionRegister>();
        var osaka = await register.FindByReceiptAsync((string)JsonNode.Parse(erased.Content)!["receipt"]!, Cancel);
        using var act = await closed.Intake.Admin.PostAsJsonAsync(
            "/api/applications/27/erase",
            new { by = "事務局 花子", note = "本人の請求による" },
            Cancel
        );
        Assert.True(act.IsSuccessStatusCode, await act.Content.ReadAsStringAsync(Cancel));

        using var gone = await closed.Intake.Http.GetAsync($"/api/submissions/{osaka!.Id}/proof", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Equal(kept.Content, (await closed.ProofAsync()).Content);
        Assert.Equal(0, (await closed.VerifyAsync(kept, ["様式1.docx"])).Status);
        // What was given before stays good: nothing of it was taken back.
        Assert.NotNull(ProofReader.Read(erased.Content));
        var progress = await closed.Intake.Services.GetRequiredService<CallRegister>().ReadAsync(Cancel);
        var compared = ReceiptComparison.Of(
            (await closed.Intake.Services.GetRequiredService<ReceiptProofs>().SealedAsync(Cancel))!.Tree,
            progress,
            Sample.Call.Schedule,
            await closed.Intake.Services.GetRequiredService<SubmissionLists>().AllAsync(Cancel).ToListAsync(Cancel)
        );
        Assert.Equal((2, 1, 0), (compared.Leaves, compared.Same, compared.Unknown.Count));
    }

    [Fact]
    public async Task Two_mails_of_one_sender_are_two_proofs_in_its_letter_and_none_is_in_anybody_elses()
    {
        await using var closed = await ClosedIntake.StartAsync(azurite, more: async intake =>
        {
            await intake.ReadAsync(Mails.Complete("東京都"));
            await intake.ReadAsync(Mails.Complete("大阪府"));
        });
        var (tokyo, osaka) = (await closed.ProofsInLettersAsync(), await closed.ProofsInLettersAsync("27"));

        Assert.Equal(2, tokyo.Count);
        Assert.Single(osaka);
        Assert.Equal(3, tokyo.Concat(osaka).Select(proof => proof.Name).Distinct().Count());
        foreach (var proof in tokyo)
            Assert.DoesNotContain(
                (string)JsonNode.Parse(osaka[0].Content)!["receipt"]!,
                Encoding.UTF8.GetString(proof.Content),
                StringComparison.Ordinal
            );
    }
}
