using SeisFunctions.Domain.Routes;

namespace SeisFunctions.Tests.Routes;

public sealed class TestSubjectTests
{
    [Theory]
    [InlineData("送信テスト")]
    [InlineData("送信テスト（島根県）")]
    [InlineData("【送信テスト】推進体制構築支援（島根県）")]
    [InlineData("送　信 ﾃ ｽ ﾄ")]
    [InlineData("Re: 送信ﾃｽﾄ")]
    [InlineData("Fwd: [External] 「送信テスト」島根県")]
    [InlineData("島根県送信テストです")]
    [InlineData("送信テスト２回目")]
    [InlineData("送信テスト　島根県　経済課　見本")]
    [InlineData("送信テストメール")]
    [InlineData("送信テストいたします（島根県）")]
    public void A_mail_is_named_a_test_as_people_write_it(string subject) =>
        Assert.Equal(TestNaming.Named, TestSubject.Of(subject));

    [Theory]
    [InlineData("送信テストについての質問")]
    [InlineData("【質問】送信テスト")]
    [InlineData("送信テストの件")]
    [InlineData("送信テスト：できませんでした")]
    [InlineData("Re: 【送信テストの結果】推進体制構築支援（申請ではありません）")]
    [InlineData("推進体制構築支援（島根県）※送信テスト済み")]
    [InlineData("推進体制構築支援（島根県）送信テスト(済)")]
    [InlineData("送信テストは必要ですか？")]
    [InlineData("テスト送信")]
    public void Speaking_of_a_test_is_not_making_one(string subject) =>
        Assert.Equal(TestNaming.Mentioned, TestSubject.Of(subject));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("推進体制構築支援（島根県）")]
    [InlineData("送信")]
    public void Other_subjects_say_nothing_of_it(string? subject) =>
        Assert.Equal(TestNaming.None, TestSubject.Of(subject));
}
