using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Tests.Forms.Values;

/// <summary>What a text says in the entry that it was written into.</summary>
public sealed class FieldValueTests
{
    [Theory]
    [InlineData("仮")]
    [InlineData("案")]
    [InlineData("記入中")]
    [InlineData("今後検討")]
    [InlineData("現在庁内で調整中です。")]
    [InlineData("詳細は調整中")]
    [InlineData("検討中。後日連絡します。")]
    [InlineData("現在検討中であり、後日提出する。")]
    [InlineData("詳細は後日提出します。")]
    [InlineData("別途送付")]
    [InlineData("追って報告する予定")]
    [InlineData("【仮】交通の確保を図る。")]
    [InlineData("（案）交通の確保")]
    [InlineData("仮）交通の確保")]
    [InlineData("仮：交通の確保")]
    [InlineData("交通の確保（調整中）")]
    [InlineData("★確認中★")]
    [InlineData("※※調整中※※")]
    [InlineData("■■■作成中■■■")]
    [InlineData("P：調整中")]
    [InlineData("Ｐ：調整中")]
    [InlineData("【P】調整中")]
    [InlineData("P：交通の確保を図る。")]
    [InlineData("【P】交通の確保を図る。")]
    [InlineData("[TODO] 数字を確認")]
    [InlineData("⇒知事査定後差替予定")]
    [InlineData("→2月補正後に差し替えます。")]
    [InlineData("議会承認後に追記予定")]
    [InlineData("決まり次第記入します")]
    [InlineData("調整中のため空欄")]
    [InlineData("協議中につき空欄")]
    [InlineData("検討中、空欄")]
    [InlineData("後日差し替えます。")]
    [InlineData("後日、差し替え予定")]
    [InlineData("追って差替えする予定")]
    [InlineData("【要確認：課長に確認】交通の確保を図る。")]
    [InlineData("＜課長修正案＞交通の確保を図る。")]
    [InlineData("交通の確保を図る。（※要確認）")]
    [InlineData("交通の確保を図る（←数字は要確認）。")]
    [InlineData("交通の確保を図る。\n（ここは財政課協議後に差し替え）")]
    [InlineData("交通の確保を図る。←知事レク後に修正")]
    [InlineData("コメント[県庁1]: ここ要修正")]
    public void A_text_that_is_not_settled_is_a_question(string written) =>
        AssertRead(Read("issues", written), Confidence.Ambiguous, null);

    [Theory]
    [InlineData("仮に災害が起きた場合の通信手段が乏しいこと。")]
    [InlineData("（仮称）島まるごと窓口の整備")]
    [InlineData("担い手が未定の集落が多く、調整中の案件も多い。")]
    [InlineData("提案の少なさ。後日の検証に堪える記録がない。")]
    [InlineData("移動手段の確保。運行の時刻は市町村と調整中。")]
    [InlineData("案内所の人手不足")]
    [InlineData("別途の費用がかかること")]
    [InlineData("★最重点：交通の確保")]
    [InlineData("■交通の確保\n■担い手の確保")]
    [InlineData("→共同で人材を確保する。")]
    [InlineData("紙の台帳⇒電子の台帳")]
    [InlineData("PDCAを回し、見直す。")]
    [InlineData("PR：観光客への案内")]
    [InlineData("計画（P）と実行（D）に課題がある。")]
    [InlineData("災害後に情報を更新する手段がない。")]
    [InlineData("合併後に台帳を修正できていない。交通の確保も課題である。")]
    [InlineData("【提案】共同で人材を確保する。")]
    [InlineData("要支援者の確認に時間がかかる。")]
    [InlineData("確認中の案件が多く、調整中のものも含め、空欄の申請書が届く。")]
    public void Such_words_within_an_answer_are_part_of_it(string written) =>
        AssertRead(Read("issues", written), Confidence.Exact, written);

    [Theory]
    [InlineData("知事（調整中）", Confidence.Ambiguous, null)]
    [InlineData("仮　見本太郎", Confidence.Ambiguous, null)]
    [InlineData("知事　仮屋　太郎", Confidence.Exact, "知事　仮屋　太郎")]
    public void So_is_a_name_that_is_not_settled(string written, Confidence confidence, string? value) =>
        AssertRead(Read("representative", written), confidence, value);

    [Theory]
    [InlineData("電話 0852-00-0000\nFAX 0852-00-0001", Confidence.Repaired, "0852-00-0000")]
    [InlineData("FAX：0852-00-0001\nTEL：0852-00-0000", Confidence.Repaired, "0852-00-0000")]
    [InlineData("0852-00-0000\n（FAX 0852-00-0001）", Confidence.Repaired, "0852-00-0000")]
    [InlineData("0852-00-0000\n0852-00-0001", Confidence.Repaired, "0852-00-0000")]
    [InlineData("電話 0852-00-0000\n携帯 090-0000-0000", Confidence.Repaired, "0852-00-0000")]
    [InlineData("0852-00-0000\n内線 1234", Confidence.Exact, "0852-00-0000 内線1234")]
    [InlineData("0852-00-\n0000", Confidence.Exact, "0852-00-0000")]
    [InlineData("FAX 0852-00-0001", Confidence.Unreadable, null)]
    public void A_telephone_number_may_stand_in_one_of_several_lines(
        string written,
        Confidence confidence,
        string? value
    ) => AssertRead(Read("telephone", written), confidence, value);

    [Theory]
    [InlineData("令和8年3月10日\n第123号", Confidence.Exact, "2026-03-10")]
    [InlineData("令和8年\n3月10日", Confidence.Exact, "2026-03-10")]
    [InlineData("デジ第123号\n令和8年3月10日", Confidence.Repaired, "2026-03-10")]
    [InlineData("令和8年3月10日\n（第123号）", Confidence.Repaired, "2026-03-10")]
    [InlineData("令和8年3月10日\n6デ第45号", Confidence.Repaired, "2026-03-10")]
    [InlineData("令和8年3月10日\n123", Confidence.Ambiguous, null)]
    [InlineData("令和8年3月10日\n（予定）", Confidence.Ambiguous, null)]
    [InlineData("令和8年3月10日\n令和8年3月11日", Confidence.Ambiguous, null)]
    [InlineData("第123号\n第124号", Confidence.Unreadable, null)]
    [InlineData("令和8年3月18日提出", Confidence.Exact, "2026-03-18")]
    [InlineData("令和8年3月18日（提出）", Confidence.Exact, "2026-03-18")]
    [InlineData("令和8年3月18日付け申請", Confidence.Exact, "2026-03-18")]
    [InlineData("令和8年3月18日提出予定", Confidence.Unreadable, null)]
    [InlineData("令和8年3月18日決裁", Confidence.Unreadable, null)]
    [InlineData("令和8年3月18日頃", Confidence.Unreadable, null)]
    [InlineData("令和8年3月18日までに提出", Confidence.Unreadable, null)]
    public void The_number_of_a_letter_may_stand_in_a_line_beside_its_day(
        string written,
        Confidence confidence,
        string? value
    ) => AssertRead(Read("submittedOn", written), confidence, value);

    [Theory]
    [InlineData("海士町 ほか隠岐3町村", Confidence.Ambiguous, null)]
    [InlineData("海士町\nほか隠岐３町村", Confidence.Ambiguous, null)]
    [InlineData("海士町　ほか隠岐三町村", Confidence.Ambiguous, null)]
    [InlineData("海士町、外2町村", Confidence.Ambiguous, null)]
    [InlineData("海士町・他町村", Confidence.Ambiguous, null)]
    [InlineData("海士町、隠岐3町村", Confidence.Ambiguous, null)]
    [InlineData("海士町、西ノ島町、知夫村", Confidence.Repaired, "海士町、西ノ島町、知夫村")]
    [InlineData("外ヶ浜町、今別町", Confidence.Repaired, "外ヶ浜町、今別町")]
    [InlineData("①松江市　②海士町", Confidence.Repaired, "松江市、海士町")]
    public void Others_that_are_not_named_are_no_municipality(string written, Confidence confidence, string? value) =>
        AssertRead(
            ValueReader.Read(
                CallForms.Form2.Tables.First().Columns.First(column => column.Id == "municipality"),
                MarkTests.Set(written),
                CellKind.Text,
                isTableCell: true
            ),
            confidence,
            value
        );

    [Theory]
    [InlineData("総務部　総務課", Confidence.Exact, "総務部　総務課")]
    [InlineData("総務部\n総務課", Confidence.Exact, "総務部 総務課")]
    [InlineData(" 総務部 ", Confidence.Exact, "総務部")]
    [InlineData("", Confidence.Blank, null)]
    [InlineData("―", Confidence.Blank, null)]
    [InlineData("／", Confidence.Blank, null)]
    [InlineData("なし", Confidence.Ambiguous, null)]
    [InlineData("特になし", Confidence.Ambiguous, null)]
    [InlineData("例：総務部", Confidence.Ambiguous, null)]
    [InlineData("（記入例）総務部", Confidence.Ambiguous, null)]
    [InlineData("同上", Confidence.Ambiguous, null)]
    [InlineData("〃", Confidence.Ambiguous, null)]
    [InlineData("別紙2のとおり", Confidence.Ambiguous, null)]
    [InlineData("上記に同じ", Confidence.Ambiguous, null)]
    [InlineData("詳細は添付資料1のとおり", Confidence.Ambiguous, null)]
    [InlineData("○○部", Confidence.Ambiguous, null)]
    [InlineData("●●課", Confidence.Ambiguous, null)]
    [InlineData("xxx", Confidence.Ambiguous, null)]
    [InlineData("？", Confidence.Ambiguous, null)]
    [InlineData("……", Confidence.Ambiguous, null)]
    [InlineData("未定", Confidence.Ambiguous, null)]
    [InlineData("調整中", Confidence.Ambiguous, null)]
    [InlineData("4月の異動後に決定", Confidence.Ambiguous, null)]
    [InlineData("総務部（記入例のとおり）", Confidence.Exact, "総務部（記入例のとおり）")]
    [InlineData("テスト", Confidence.Ambiguous, null)]
    [InlineData("test", Confidence.Ambiguous, null)]
    [InlineData("ダミー", Confidence.Ambiguous, null)]
    [InlineData("あああ", Confidence.Ambiguous, null)]
    [InlineData("aaaa", Confidence.Ambiguous, null)]
    [InlineData("#REF!", Confidence.Ambiguous, null)]
    [InlineData("テスト推進課", Confidence.Exact, "テスト推進課")]
    [InlineData("ささき", Confidence.Exact, "ささき")]
    [InlineData("みみ", Confidence.Exact, "みみ")]
    [InlineData("«総務部»企画部", Confidence.Repaired, "企画部")]
    [InlineData("«総務部»", Confidence.Ambiguous, null)]
    [InlineData("«総務部» ", Confidence.Ambiguous, null)]
    [InlineData("総務部</p>", Confidence.Repaired, "総務部")]
    [InlineData("総務部>企画課", Confidence.Exact, "総務部>企画課")]
    public void A_line_is_a_value_unless_it_stands_for_something_else(
        string written,
        Confidence confidence,
        string? value
    ) => AssertRead(Read("department", written), confidence, value);

    [Theory]
    [InlineData("一行目\n二行目", Confidence.Exact, "一行目\n二行目")]
    [InlineData("一行目 \v二行目", Confidence.Exact, "一行目\n二行目")]
    [InlineData("例：会議を開く", Confidence.Exact, "例：会議を開く")]
    [InlineData("○○町をはじめ", Confidence.Ambiguous, null)]
    [InlineData("●●町との調整結果を追記", Confidence.Ambiguous, null)]
    [InlineData("県は〇〇市及びXX村と連携する。", Confidence.Ambiguous, null)]
    [InlineData("△△課が担う。", Confidence.Ambiguous, null)]
    [InlineData("○○課任せにしない体制（各課にDX推進員を置く。）", Confidence.Exact, "○○課任せにしない体制（各課にDX推進員を置く。）")]
    [InlineData("右記のとおり", Confidence.Ambiguous, null)]
    [InlineData("県と同じ", Confidence.Ambiguous, null)]
    [InlineData("二〇〇〇年から二〇〇八年の町史", Confidence.Exact, "二〇〇〇年から二〇〇八年の町史")]
    [InlineData("人口一〇〇部落", Confidence.Exact, "人口一〇〇部落")]
    [InlineData("○町内会の活動", Confidence.Exact, "○町内会の活動")]
    [InlineData("DXX市民会議", Confidence.Exact, "DXX市民会議")]
    [InlineData("「○○をしたい」という声に応える。", Confidence.Exact, "「○○をしたい」という声に応える。")]
    [InlineData("【記載例】県が主導する。", Confidence.Ambiguous, null)]
    [InlineData("（記入例）県が主導する。", Confidence.Ambiguous, null)]
    [InlineData("記載例：県が主導する。", Confidence.Ambiguous, null)]
    [InlineData("記入例のとおりに書けない人が多い。", Confidence.Exact, "記入例のとおりに書けない人が多い。")]
    [InlineData("#REF!", Confidence.Ambiguous, null)]
    [InlineData("＃REF！", Confidence.Ambiguous, null)]
    [InlineData("人口は#N/A人である。", Confidence.Ambiguous, null)]
    [InlineData("エラー! ブックマークが定義されていません。", Confidence.Ambiguous, null)]
    [InlineData("図エラー! 参照元が見つかりません。のとおり進める。", Confidence.Ambiguous, null)]
    [InlineData("入力エラーが多い。", Confidence.Exact, "入力エラーが多い。")]
    [InlineData("詳細は添付資料1のとおり。", Confidence.Ambiguous, null)]
    [InlineData("詳細は、別紙のとおり。", Confidence.Ambiguous, null)]
    [InlineData("内容は別添資料を参照してください。", Confidence.Ambiguous, null)]
    [InlineData("具体的な内容は様式2のとおりです。", Confidence.Ambiguous, null)]
    [InlineData("会議を開く。詳細は別紙のとおり。", Confidence.Exact, "会議を開く。詳細は別紙のとおり。")]
    [InlineData("テスト", Confidence.Ambiguous, null)]
    [InlineData("（テスト入力です）", Confidence.Ambiguous, null)]
    [InlineData("ああああ", Confidence.Ambiguous, null)]
    [InlineData("テストベッドを置く。", Confidence.Exact, "テストベッドを置く。")]
    [InlineData("。", Confidence.Ambiguous, null)]
    [InlineData("・", Confidence.Ambiguous, null)]
    [InlineData("①", Confidence.Exact, "①")]
    [InlineData("本部を置く。（下に続く）", Confidence.Ambiguous, null)]
    [InlineData("本部を置く。（別紙参照）", Confidence.Ambiguous, null)]
    [InlineData("本部（別紙参照）を置く。", Confidence.Exact, "本部（別紙参照）を置く。")]
    [InlineData("別紙のとおり", Confidence.Ambiguous, null)]
    [InlineData("なし", Confidence.Ambiguous, null)]
    [InlineData("検討中", Confidence.Ambiguous, null)]
    public void A_long_answer_keeps_its_lines(string written, Confidence confidence, string? value) =>
        AssertRead(Read("goal", written), confidence, value);

    [Theory]
    [InlineData("支援は希望しない", Confidence.Ambiguous)]
    [InlineData("支援を希望しません。", Confidence.Ambiguous)]
    [InlineData("希望しない", Confidence.Ambiguous)]
    [InlineData("希望なし", Confidence.Ambiguous)]
    [InlineData("支援は不要", Confidence.Ambiguous)]
    [InlineData("特に希望しない", Confidence.Ambiguous)]
    [InlineData("支援は受けない（オブザーバー）", Confidence.Ambiguous)]
    [InlineData("辞退", Confidence.Ambiguous)]
    [InlineData("支援を希望しない住民への説明の支援", Confidence.Exact)]
    [InlineData("デマンド交通の検討支援", Confidence.Exact)]
    [InlineData("窓口に来る必要をなくす支援", Confidence.Exact)]
    public void Who_declines_the_support_has_not_said_what_is_wanted(string written, Confidence confidence) =>
        AssertRead(
            ValueReader.Read(
                CallForms.Form2.Tables.First().Columns.First(column => column.Id == "support"),
                MarkTests.Set(written),
                CellKind.Text,
                isTableCell: true
            ),
            confidence,
            confidence == Confidence.Exact ? written : null
        );

    [Theory]
    [InlineData("currentStructure", "なし", Confidence.Exact, "なし")]
    [InlineData("contactKana", "なし", Confidence.Blank, null)]
    [InlineData("telephone", "該当なし", Confidence.Blank, null)]
    [InlineData("pastMunicipalities", "通常のため記入不要", Confidence.Blank, null)]
    [InlineData("partners", "なし", Confidence.Blank, null)]
    public void A_word_for_nothing_is_an_answer_only_where_nothing_can_be_one(
        string id,
        string written,
        Confidence confidence,
        string? value
    ) => AssertRead(Read(id, written), confidence, value);

    [Theory]
    [InlineData("prefecture", "島根県", Confidence.Exact, "島根県")]
    [InlineData("partners", "鳥取県・岡山県", Confidence.Exact, "鳥取県、岡山県")]
    [InlineData("telephone", "0852-00-0000", Confidence.Exact, "0852-00-0000")]
    [InlineData("email", "ka@pref.example.lg.jp", Confidence.Exact, "ka@pref.example.lg.jp")]
    [InlineData("submittedOn", "令和8年3月20日", Confidence.Exact, "2026-03-20")]
    [InlineData("pastYear", "R6", Confidence.Exact, "令和6年度")]
    [InlineData("pastMunicipalities", "3市町村", Confidence.Exact, "3")]
    [InlineData("pastSelection", "☑あり　☐なし", Confidence.Exact, "あり")]
    [InlineData("requirement3", "☑ 確認", Confidence.Exact, "true")]
    public void Each_kind_of_entry_is_read_by_its_own_rules(
        string id,
        string written,
        Confidence confidence,
        string? value
    ) => AssertRead(Read(id, written), confidence, value);

    [Fact]
    public void More_than_any_value_holds_is_unreadable_except_in_a_long_answer()
    {
        AssertRead(Read("department", new string('課', 5_000)), Confidence.Exact, new string('課', 5_000));
        AssertRead(Read("department", new string('課', 5_001)), Confidence.Unreadable, null);
        AssertRead(Read("goal", new string('課', 5_001)), Confidence.Exact, new string('課', 5_001));
    }

    [Theory]
    [InlineData("department", CellKind.Error, "#REF!", Confidence.Unreadable, null)]
    [InlineData("department", CellKind.MissingResult, "", Confidence.Unreadable, null)]
    [InlineData("telephone", CellKind.Number, "852000000", Confidence.Repaired, "0852000000")]
    [InlineData("telephone", CellKind.NumberFrom1904, "852000000", Confidence.Repaired, "0852000000")]
    [InlineData("telephone", CellKind.Text, "852000000", Confidence.Unreadable, null)]
    [InlineData("submittedOn", CellKind.Number, "46101", Confidence.Repaired, "2026-03-20")]
    [InlineData("submittedOn", CellKind.NumberFrom1904, "44639", Confidence.Repaired, "2026-03-20")]
    public void What_the_file_says_of_a_cell_counts(
        string id,
        object kind,
        string written,
        Confidence confidence,
        string? value
    ) =>
        AssertRead(
            ValueReader.Read(Field(id), Content.Of(written), (CellKind)kind, isTableCell: false),
            confidence,
            value
        );

    [Theory]
    [InlineData("department", "", "総務部", Confidence.Repaired, "総務部")]
    [InlineData("department", "企画部", "総務部", Confidence.Ambiguous, null)]
    [InlineData("goal", "図1", "市町村", Confidence.Repaired, "図1市町村")]
    public void A_text_box_is_the_value_where_nothing_else_stands(
        string id,
        string written,
        string floating,
        Confidence confidence,
        string? value
    )
    {
        var content = new ContentBuilder();
        content.Append(written, Marks.None, null);
        content.Append(floating, Marks.Floating, null);

        AssertRead(ValueReader.Read(Field(id), content.Build(), CellKind.Text, isTableCell: false), confidence, value);
    }

    [Theory]
    [InlineData("課長　架空 花子", Confidence.Exact, "課長　架空 花子")]
    [InlineData("課長　架空 花子　0852-00-0000", Confidence.Repaired, "課長　架空 花子")]
    [InlineData("課長　架空 花子（0852-00-0000（直通））", Confidence.Repaired, "課長　架空 花子")]
    [InlineData("架空 花子0852000000", Confidence.Repaired, "架空 花子")]
    [InlineData("架空 花子　携帯 090-0000-0000", Confidence.Repaired, "架空 花子")]
    [InlineData("架空 花子 ka@pref.example.lg.jp", Confidence.Repaired, "架空 花子")]
    [InlineData("架空 花子、0852-00-0000、ka@pref.example.lg.jp", Confidence.Repaired, "架空 花子")]
    [InlineData("架空 花子、ka@pref.example.lg.jp、0852-00-0000", Confidence.Repaired, "架空 花子")]
    [InlineData("㈱架空　0852-00-0000", Confidence.Repaired, "(株)架空")]
    [InlineData("0852-00-0000", Confidence.Ambiguous, null)]
    [InlineData("架空 花子 0852-00-0000 見本 次郎", Confidence.Ambiguous, null)]
    [InlineData("架空 花子 ka@pref.example.lg.jp 見本 次郎", Confidence.Ambiguous, null)]
    [InlineData("〒010-8570 秋田市山王4-1-1", Confidence.Exact, "〒010-8570 秋田市山王4-1-1")]
    [InlineData("架空 花子（内線1234）", Confidence.Exact, "架空 花子（内線1234）")]
    public void A_contact_behind_a_text_is_no_part_of_it(string written, Confidence confidence, string? value) =>
        AssertRead(
            ContactText.Without(Read("contactName", written), [FieldKind.Telephone, FieldKind.Email]),
            confidence,
            value
        );

    [Theory]
    [InlineData(FieldKind.Telephone, "架空 花子　０８５２－００－００００", "0852-00-0000")]
    [InlineData(FieldKind.Email, "架空 花子、0852-00-0000、ka@pref.example.lg.jp", "ka@pref.example.lg.jp")]
    [InlineData(FieldKind.Email, "架空 花子　0852-00-0000", null)]
    [InlineData(FieldKind.Telephone, "0852-00-0000", null)]
    [InlineData(FieldKind.Telephone, "架空 花子　0852-00-0000又は0852-00-0001", "0852-00-0000")]
    public void A_contact_behind_a_text_is_found(FieldKind kind, string written, string? contact) =>
        Assert.Equal(contact, ContactText.Of(kind, written));

    [Fact]
    public void A_contact_that_no_entry_asks_for_is_part_of_the_text() =>
        AssertRead(
            ContactText.Without(Normalised.Exact("架空 花子　0852-00-0000"), [FieldKind.Email]),
            Confidence.Exact,
            "架空 花子　0852-00-0000"
        );

    private static FieldDefinition Field(string id) => CallForms.Form1.Fields.First(field => field.Id == id);

    private static Normalised Read(string id, string written) =>
        ValueReader.Read(Field(id), MarkTests.Set(written), CellKind.Text, isTableCell: false);

    private static void AssertRead(Normalised read, Confidence confidence, string? value)
    {
        Assert.Equal((confidence, value), (read.Confidence, read.Value));
        Assert.Equal(confidence is Confidence.Exact or Confidence.Blank, string.IsNullOrEmpty(read.Note)); // whatever is not read as written says why
    }
}
