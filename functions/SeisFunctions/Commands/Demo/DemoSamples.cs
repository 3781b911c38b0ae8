using SeisFunctions.Calls;
using SeisFunctions.Domain;

namespace SeisFunctions.Commands.Demo;

/// <summary>The sample applications of the demo, and how each must end.</summary>
internal static class DemoSamples
{
    private static readonly LetterKind[] ReceiptAndFinal = [LetterKind.Receipt, LetterKind.Final];
    private static readonly LetterKind[] TwoReceiptsAndFinal =
    [
        LetterKind.Receipt,
        LetterKind.Receipt,
        LetterKind.Final,
    ];

    /// <summary>Past selections of the rehearsed call: the published call lists none.</summary>
    public static IReadOnlyList<PastSelection> PastSelections { get; } = [new("06", 2024, 3)];

    /// <summary>All samples, in the order of their first mail.</summary>
    public static IReadOnlyList<DemoSample> All(CallDefinition call)
    {
        var forms = new SampleForms(call);
        var day = call.Schedule.Deadline.AddDays(-2);
        var (one, two) = ("様式1_申請書.docx", "様式2_連携市区町村.xlsx");

        DemoMail Mail(string prefecture, params (string, byte[])[] files) =>
            new(day, Sender, $"推進体制構築支援（{prefecture}）", files);
        DemoMail Complete(string prefecture) =>
            Mail(prefecture, (one, forms.Form1(prefecture)), (two, forms.Form2(prefecture, 2)));
        static DemoSample Eligible(string title, string prefecture, params DemoMail[] mails) =>
            new(
                title,
                prefecture,
                mails,
                ApplicationStatus.Eligible,
                [],
                mails.Length == 1 ? ReceiptAndFinal : TwoReceiptsAndFinal
            );
        static DemoSample Ineligible(string title, string prefecture, int requirement, DemoMail mail) =>
            new(title, prefecture, [mail], ApplicationStatus.Ineligible, [$"{requirement}"], ReceiptAndFinal);

        return
        [
            Eligible("そろった申請", "北海道", Complete("北海道")),
            Eligible(
                "様式を2通に分けて提出",
                "青森県",
                Mail("青森県", (one, forms.Form1("青森県"))),
                Mail("青森県", (two, forms.Form2("青森県", 3)))
            ),
            Eligible(
                "差し替え（様式1の訂正）",
                "岩手県",
                Mail(
                    "岩手県",
                    (one, forms.Form1("岩手県", (FormFields.Memorandum1, "false"))),
                    (two, forms.Form2("岩手県", 1))
                ),
                Mail("岩手県", (one, forms.Form1("岩手県"))) with
                {
                    ReceivedAt = day.AddHours(3),
                    Subject = "【差し替え】推進体制構築支援（岩手県）",
                }
            ),
            Ineligible(
                "連携市区町村なし",
                "宮城県",
                1,
                Mail("宮城県", (one, forms.Form1("宮城県")), (two, forms.Form2("宮城県", 0)))
            ),
            new(
                "他県の市区町村",
                "秋田県",
                [Mail("秋田県", (one, forms.Form1("秋田県")), (two, forms.Form2("秋田県", "横浜市")))],
                ApplicationStatus.NeedsReview,
                [],
                ReceiptAndFinal
            ),
            Ineligible(
                "過去の選定より少ない市区町村",
                "山形県",
                2,
                Mail(
                    "山形県",
                    (
                        one,
                        forms.Form1(
                            "山形県",
                            (FormFields.PastSelection, FormFields.Yes),
                            (FormFields.PastYear, "令和６年度"),
                            (FormFields.PastMunicipalities, "３市町村")
                        )
                    ),
                    (two, forms.Form2("山形県", 3))
                )
            ),
            Eligible(
                "広域リージョン連携",
                "群馬県",
                Mail("群馬県", (one, forms.WideForm1("群馬県", "栃木県、埼玉県")), (two, forms.Form2("群馬県", 4)))
            ),
            Ineligible(
                "広域で役割分担なし",
                "新潟県",
                11,
                Mail(
                    "新潟県",
                    (
                        one,
                        forms.WideForm1(
                            "新潟県",
                            "富山県、長野県",
                            (FormFields.RoleOfRepresentative, ""),
                            (FormFields.RoleOfPartners, "")
                        )
                    ),
                    (two, forms.Form2("新潟県", 2))
                )
            ),
            Eligible(
                "件名が半角括弧とRe:",
                "長野県",
                Complete("長野県") with
                {
                    Subject = "Re: 推進体制構築支援(長野県)",
                }
            ),
            new(
                "パスワード付きファイル",
                "愛知県",
                [Mail("愛知県", (one, forms.Form1("愛知県")), (two, Encrypted()))],
                ApplicationStatus.NeedsReview,
                [],
                ReceiptAndFinal
            ),
            Eligible(
                "締切の1秒前",
                "京都府",
                Complete("京都府") with
                {
                    ReceivedAt = call.Schedule.Deadline.AddSeconds(-1),
                }
            ),
            new(
                "締切の1秒後",
                "大阪府",
                [Complete("大阪府") with { ReceivedAt = call.Schedule.Deadline.AddSeconds(1) }],
                null,
                [],
                [LetterKind.Late]
            )
            {
                OnTime = false,
            },
            Eligible("同じメールが2回届く", "福岡県", Complete("福岡県") with { Copies = 2 }),
            new(
                "申請ではないメール",
                null,
                [
                    new(
                        day,
                        "eigyo@vendor.example.co.jp",
                        "新製品のご案内",
                        [("カタログ.pdf", "%PDF-1.7 見本"u8.ToArray())]
                    ),
                ],
                null,
                [],
                []
            ),
        ];
    }

    /// <summary>
    /// The samples of <see cref="All"/>, and applications of all other prefectures in the ways in which they usually
    /// come.
    /// </summary>
    public static IReadOnlyList<DemoSample> WholeCountry(CallDefinition call)
    {
        var (samples, forms) = (All(call), new SampleForms(call));
        var others = call
            .Applicants.All.Select(prefecture => prefecture.Name)
            .Where(name => samples.All(sample => sample.Applicant != name));
        return [.. samples, .. others.Select((name, index) => Usual(call, forms, name, index))];
    }

    private static DemoSample Usual(CallDefinition call, SampleForms forms, string name, int index)
    {
        var (one, two) = (("様式1.docx", forms.Form1(name)), ("様式2.xlsx", forms.Form2(name, 1 + index % 3)));
        // Half of them on the last day, as ever.
        var at = call.Schedule.Deadline.AddHours(index % 2 == 0 ? -30 : -3).AddMinutes(index);
        DemoMail Mail(string subject, params (string, byte[])[] files) => new(at, Sender, subject, files);
        return (index % 6) switch
        {
            0 => new(
                "様式を2通に分けて提出",
                name,
                [Mail($"推進体制構築支援（{name}）1/2", one), Mail($"推進体制構築支援（{name}）2/2", two)],
                ApplicationStatus.Eligible,
                [],
                TwoReceiptsAndFinal
            ),
            1 => new(
                "件名に括弧がない",
                name,
                [Mail($"推進体制構築支援 {name}", one, two)],
                ApplicationStatus.Eligible,
                [],
                ReceiptAndFinal
            ),
            2 => new(
                "件名に都道府県名がない",
                name,
                [Mail("申請書の提出について", one, two)],
                ApplicationStatus.Eligible,
                [],
                ReceiptAndFinal
            ),
            3 => new(
                "様式2の添付忘れ",
                name,
                [Mail($"推進体制構築支援（{name}）", one)],
                ApplicationStatus.NeedsReview,
                [],
                ReceiptAndFinal
            ),
            4 => new(
                "締切の10分後",
                name,
                [
                    Mail($"推進体制構築支援（{name}）", one, two) with
                    {
                        ReceivedAt = call.Schedule.Deadline.AddMinutes(10),
                    },
                ],
                null,
                [],
                [LetterKind.Late]
            )
            {
                OnTime = false,
            },
            _ => new(
                "そろった申請",
                name,
                [Mail($"推進体制構築支援（{name}）", one, two)],
                ApplicationStatus.Eligible,
                [],
                ReceiptAndFinal
            ),
        };
    }

    /// <summary>Domain that the samples are sent from, whichever prefecture sends them.</summary>
    public const string SenderDomain = "pref.example.lg.jp";

    private const string Sender = $"dx-mihon@{SenderDomain}";

    private static byte[] Encrypted()
    {
        using var resource = typeof(DemoSamples).Assembly.GetManifestResourceStream("password.xlsx")!;
        using var content = new MemoryStream();
        resource.CopyTo(content);
        return content.ToArray();
    }
}
