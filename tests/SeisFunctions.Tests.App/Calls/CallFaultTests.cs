using SeisFunctions.Calls;
using SeisFunctions.Hosting;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Calls;

/// <summary>What is said of each fault that somebody makes who edits the data of a call.</summary>
public sealed class CallFaultTests
{
    [Fact]
    public void The_shipped_call_has_no_faults()
    {
        using var call = new EditedCall();

        Assert.Empty(FaultsOf(call));
    }

    [Theory]
    // Keys and values
    [InlineData(
        "call.json",
        "\"subject\": \"推進",
        "\"subjekt\": \"推進",
        "call.json(12): subjekt: this key is not known. Did you mean \"subject\"?"
    )]
    [InlineData(
        "call.json",
        "\"closingWaitsForPeople\": \"02:00:00\",",
        "\"colour\": \"red\",",
        "call.json(11): colour: this key is not known."
    )]
    [InlineData(
        "forms/form1.json",
        "\"from\": [\"prefecture\"",
        "\"from\": [\"prefekture\"",
        "letter.from[0]: there is no field \"prefekture\". Did you mean \"prefecture\"?"
    )]
    [InlineData(
        "forms/form1.json",
        "\"corner\": [\"submittedOn\"]",
        "\"corner\": [\"submittedOn\", \"prefecture\"]",
        "letter: the field \"prefecture\" is named twice."
    )]
    [InlineData("forms/form1.json", "\"lines\": 10", "\"lines\": 0", ".lines: must be positive.")]
    [InlineData(
        "forms/form1.json",
        "\"title\": \"地域社会DX",
        "\"title\": \"令和７年度 地域社会DX",
        "title: names the fiscal year 2025, and the name of the call 2026."
    )]
    // Characters of a Japanese keyboard or a word processor
    [InlineData(
        "call.json",
        "\"closingGrace\": \"00:05:00\",",
        "\"closingGrace\": \"00:05:00\"，",
        "call.json(9): 「，」 (U+FF0C) is no sign of JSON: write , (half-width) instead."
    )]
    [InlineData(
        "call.json",
        "\"closingGrace\": \"00:05:00\",",
        "\"closingGrace\": \"00:05:00\"、",
        "call.json(9): 「、」 (U+3001) is no sign of JSON: write , (half-width) instead."
    )]
    [InlineData(
        "call.json",
        "\"closingGrace\": \"00:05:00\",",
        "\"closingGrace\"： \"00:05:00\",",
        "call.json(9): 「：」 (U+FF1A) is no sign of JSON: write : (half-width) instead."
    )]
    [InlineData(
        "call.json",
        "\"closingGrace\": \"00:05:00\",",
        "“closingGrace”: \"00:05:00\",",
        "call.json(9): 「“」 (U+201C) is no sign of JSON: write \" (half-width) instead."
    )]
    [InlineData(
        "call.json",
        "\"closingGrace\": \"00:05:00\",",
        "\"closingGrace\": “00:05:00”,",
        "call.json(9): 「“」 (U+201C) is no sign of JSON: write \" (half-width) instead."
    )]
    [InlineData(
        "call.json",
        "\"closingGrace\": \"00:05:00\",",
        "\"closingGrace\": \"00:05:00\",　",
        "call.json(9): 「　」 (U+3000) is no sign of JSON: write a space (half-width) instead."
    )]
    [InlineData(
        "call.json",
        "\"closingGrace\": \"00:05:00\",",
        "\"closingGrace\": 五分,",
        "call.json(9): 「五」 (U+4E94) can stand only between quotation marks"
    )]
    [InlineData(
        "forms/form1.json",
        "\"corner\": [\"submittedOn\"]",
        "\"corner\": [\"submittedOn\"］",
        "「］」 (U+FF3D) is no sign of JSON: write ] (half-width) instead."
    )]
    [InlineData("call.json", "\"id\": \"seis-r8\"", "\"id\": 8", "call.json(4): id: must be string.")]
    [InlineData("call.json", "\"closingGrace\": \"00:05:00\",", "", "closingGrace: is missing.")]
    [InlineData(
        "call.json",
        "\"closingGrace\": \"00:05:00\"",
        "\"closingGrace\": \"5 min\"",
        "call.json(9): closingGrace: must be a length of time, as 00:05:00."
    )]
    [InlineData(
        "call.json",
        "\"name\": \"令和8年度",
        "\"name\": \"\", \"name\": \"令和8年度",
        "call.json(5): name: this key stands twice."
    )]
    [InlineData("call.json", "\"reference\": \"reference\",", "\"reference\": \"reference\"", "call.json(26): ")]
    [InlineData("call.json", "\"attachments\": 50", "\"attachments\": 0", "limits.attachments: must be positive.")]
    [InlineData("call.json", "\"自動応答\"", "\"\"", "mail.autoReplySubjects[0]: must not be empty.")]
    [InlineData(
        "call.json",
        "\"texts\": { \"satisfied\": \"確認欄にチェックがあります。\" }",
        "\"texts\": { \"satisfed\": \"はい\" }",
        "texts.satisfed: this key is not known. Did you mean \"satisfied\"?"
    )]
    [InlineData(
        "call.json",
        "\"senderDomains\": {}",
        "\"senderDomains\": { \"13\": [\"lg.jp\"] }",
        "mail.senderDomains.13[0]: \"lg.jp\" is not a domain"
    )]
    // What is collected after the closing
    [InlineData(
        "call.json",
        "\"per\": { \"field\": \"form1.partners\" }",
        "\"per\": { \"field\": \"form1.partner\" }",
        "collections[1].per.field: there is no field \"partner\" in form1. Did you mean \"partners\"?"
    )]
    [InlineData(
        "call.json",
        "{ \"column\": \"form2.municipalities.consent\" }",
        "{ \"column\": \"form2.structure.kind\" }",
        "collections[0].per.where[0].column: must be in form2.municipalities."
    )]
    [InlineData(
        "call.json",
        "\"names\": \"prefecture\", \"dated\": \"agreedOn\"",
        "\"names\": \"prefecture\", \"dated\": \"governor\"",
        "collections[1].form.dated: \"governor\" must be of the kind date."
    )]
    [InlineData(
        "call.json",
        "\"due\": \"2026-09-30T17:00:00+09:00\"",
        "\"due\": \"2026-03-26T17:00:00+09:00\"",
        "collections[2].due: must be after the deadline"
    )]
    [InlineData(
        "call.json",
        "\"words\": [\"中間報告\"]",
        "\"reminders\": [1, -3]",
        "collections[2].words: must name a word"
    )]
    [InlineData("call.json", "\"id\": \"final\"", "\"id\": \"interim\"", "collections[3].id: \"interim\" stands twice.")]
    // Files
    [InlineData(
        "call.json",
        "forms/form2.json",
        "forms/from2.json",
        "forms/from2.json: the file that forms[1] names is missing. Did you mean \"forms/form2.json\"?"
    )]
    [InlineData(
        "call.json",
        "letters/late.liquid",
        "letters/lite.liquid",
        "the file that letters.late.body names is missing. Did you mean \"letters/late.liquid\"?"
    )]
    [InlineData(
        "call.json",
        "\"reference\": \"reference\"",
        "\"reference\": \"lists\"",
        "islands.csv: the file is missing."
    )]
    [InlineData(
        "reference/prefectures.csv",
        "code,name,kana,romaji,domain",
        "code,name,kana,roman,domain",
        "prefectures.csv(1): the header must be code,name,kana,romaji,domain"
    )]
    // Letters
    [InlineData("call.json", "\"late\": {", "\"lat\": {", "letters.lat: this key is not known. Did you mean \"late\"?")]
    [InlineData(
        "letters/late.liquid",
        "{{ receivedAt }}",
        "{{ recievedAt }}",
        "letters/late.liquid(6): \"recievedAt\" is no placeholder. Did you mean \"receivedAt\"?"
    )]
    [InlineData(
        "letters/late.liquid",
        "in files %}",
        "in flies %}",
        "letters/late.liquid(11): \"flies\" is no placeholder. Did you mean \"files\"?"
    )]
    [InlineData(
        "letters/late.liquid",
        "{{ file.name }}",
        "{{ file.nane }}",
        "letters/late.liquid(11): \"file.nane\" is no placeholder. Did you mean \"name\"?"
    )]
    [InlineData(
        "letters/late.liquid",
        "{{ file.sha256 }}",
        "{{ form.sha256 }}",
        "letters/late.liquid(12): \"form\" is no placeholder."
    )]
    [InlineData("letters/late.liquid", "{{ deadline }}", "{{ files }}", "letters/late.liquid(7): \"files\" is no text")]
    [InlineData(
        "letters/late.liquid",
        "in files %}",
        "in subject %}",
        "letters/late.liquid(11): \"in subject\" names no list."
    )]
    [InlineData(
        "letters/late.liquid",
        "{{ subject }}",
        "{{ subject | uppcase }}",
        "letters/late.liquid(8): \"uppcase\" is no filter."
    )]
    [InlineData(
        "letters/receipt.liquid",
        "{% if replaced.size > 0 %}",
        "{% if replacd.size > 0 %}",
        "letters/receipt.liquid(20): \"replacd\" is no placeholder. Did you mean \"replaced\"?"
    )]
    [InlineData(
        "letters/on-hold.liquid",
        "{{ outcome }}",
        "保留",
        "letters/on-hold.liquid: must hold {{ outcome }}: the line that says the result stays in every draft."
    )]
    [InlineData("letters/final.liquid", "{% endfor %}", "{% enfor %}", "letters/final.liquid: ")]
    [InlineData(
        "call.json",
        "【期限後到着のお知らせ】{{ call }}",
        "【期限後到着のお知らせ】{{ cal }}",
        "letters.late.subject: \"cal\" is no placeholder. Did you mean \"call\"?"
    )]
    // The briefing
    [InlineData(
        "call.json",
        "\"registerUntil\": \"2026-03-11T12:00:00+09:00\"",
        "\"registerUntil\": \"2026-03-12T12:00:00+09:00\"",
        "): briefing.instructionsAt: must not be before registerUntil"
    )]
    [InlineData(
        "call.json",
        "\"ends\": \"2026-03-12T17:00:00+09:00\"",
        "\"ends\": \"2026-03-12T15:00:00+09:00\"",
        "briefing.ends: must be after begins."
    )]
    [InlineData(
        "call.json",
        "\"registerUntil\": \"2026-03-11",
        "\"capacity\": 0, \"registerUntil\": \"2026-03-11",
        "briefing.capacity: must be between 1 and 5000."
    )]
    [InlineData("call.json", "\"id\": \"agency\"", "\"id\": \"provider\"", "briefing.kinds[2].id: \"provider\" stands twice.")]
    [InlineData("call.json", "\"eligible\": false, \"reason\"", "\"eligible\": true, \"reason\"", "briefing.kinds[3].reason: is said to nobody")]
    [InlineData("call.json", "\"id\": \"agency\", \"label\"", "\"id\": \"agency\", \"lable\"", "briefing.kinds[2].lable: this key is not known. Did you mean \"label\"?")]
    [InlineData(
        "call.json",
        "reference/mail_providers.csv",
        "reference/mail_provider.csv",
        "the file that mail.providers names is missing. Did you mean \"reference/mail_providers.csv\"?"
    )]
    [InlineData(
        "reference/mail_providers.csv",
        "gmail.com,free",
        "gmail.com,fre",
        "mail_providers.csv(2): kind: \"fre\" is none. Did you mean \"free\"?"
    )]
    [InlineData(
        "reference/mail_providers.csv",
        "googlemail.com,",
        "gmail.com,",
        "mail_providers.csv(3): domain: \"gmail.com\" stands twice."
    )]
    [InlineData(
        "reference/mail_providers.csv",
        "googlemail.com,",
        "lg.jp,",
        "mail_providers.csv(3): domain: \"lg.jp\" is not a domain"
    )]
    [InlineData(
        "letters/joining.liquid",
        "{{ url }}",
        "{{ uri }}",
        "letters/joining.liquid(11): \"uri\" is no placeholder. Did you mean \"url\"?"
    )]
    // What is published
    [InlineData(
        "call.json",
        "\"form1.goal\"] }",
        "\"form1.gaol\"] }",
        "published.sheet[2].fields[0]: there is no field \"gaol\". Did you mean \"goal\"?"
    )]
    [InlineData(
        "call.json",
        "\"form1.goal\"] }",
        "\"form1.email\"] }",
        "published.sheet[2].fields[0]: \"email\" is a person's (role email): it is never published."
    )]
    [InlineData(
        "call.json",
        "\"form1.goal\"] }",
        "\"form1.contactKana\"] }",
        "published.sheet[2].fields[0]: \"contactKana\" is a person's (role contactName): it is never published."
    )]
    [InlineData(
        "call.json",
        "\"form2.structure.role\"",
        "\"form2.structure.contactName\"",
        "published.sheet[4].columns[2]: \"contactName\" is a person's (role contactName): it is never published."
    )]
    [InlineData(
        "call.json",
        "\"form2.municipalities.support\"",
        "\"form2.municipalities.email\"",
        "published.sheet[5].columns[2]: \"email\" is a person's (kind email): it is never published."
    )]
    [InlineData(
        "call.json",
        "\"form2.structure.role\"",
        "\"form2.municipalities.issues\"",
        "published.sheet[4].columns: must be of one table."
    )]
    [InlineData(
        "call.json",
        "\"bureaus\": \"bureaus\"",
        "\"bureaus\": \"bureaux\"",
        "published.bureaus: there is no table \"bureaux\". Did you mean \"bureaus\"?"
    )]
    [InlineData(
        "reference/bureaus.csv",
        "13,関東",
        "99,関東",
        "reference/bureaus.csv(14): \"99\" is not the code of an applicant."
    )]
    [InlineData("reference/bureaus.csv", "code,name", "code,nam", "reference/bureaus.csv(1): there is no column \"name\".")]
    // Forms
    [InlineData(
        "forms/form1.json",
        "\"kind\": \"telephone\"",
        "\"kind\": \"telefon\"",
        "forms/form1.json(25): parts[0].fields[5].kind: \"telefon\" is not allowed. Did you mean \"telephone\"?"
    )]
    [InlineData(
        "forms/form1.json",
        "\"広域リージョン連携（代表都道府県）\"], \"optionIds\"",
        "\"広域連携（代表都道府県）\"], \"optionIds\"",
        "requiredWhen.is: \"広域リージョン連携（代表都道府県）\" is no value of \"applicationKind\"."
            + " Did you mean \"広域連携（代表都道府県）\"?"
    )]
    [InlineData(
        "forms/form2.json",
        "\"options\": [\"DX担当\", \"課題所管\"]",
        "\"options\": [\"DX担当\", \"課題所管\", \"その他\"]",
        "parts[1].table.columns[0].optionIds: must be as many as options: 3"
    )]
    [InlineData(
        "forms/form2.json",
        "\"options\": [\"DX担当\", \"課題所管\"]",
        "\"options\": [\"DX推進\", \"課題所管\"]",
        "parts[1].table.example[0][0]: \"DX担当\" is no option of \"kind\"."
    )]
    [InlineData(
        "forms/form2.json",
        "\"digital\", \"issueOwner\"",
        "\"digtal\", \"issueOwner\"",
        "requirements[4].rule.all[1].lead.option: there is no option \"digital\" in \"kind\". Did you mean \"digtal\"?"
    )]
    // Roles
    [InlineData(
        "forms/form1.json",
        "\"role\": \"telephone\"",
        "\"role\": \"telefone\"",
        "forms/form1.json(25): parts[0].fields[5].role: \"telefone\" is not allowed. Did you mean \"telephone\"?"
    )]
    [InlineData(
        "forms/form1.json",
        "\"role\": \"telephone\"",
        "\"role\": \"email\"",
        "forms/form1.json(25): parts[0].fields[5].role: what has the role \"email\" must be of the kind email."
    )]
    [InlineData(
        "forms/form1.json",
        "\"role\": \"telephone\"",
        "\"role\": \"contactName\"",
        "parts[0].fields[5].role: two fields have the role \"contactName\"."
    )]
    [InlineData(
        "forms/form1.json",
        "\"optionRoles\": { \"wideArea\": \"wideArea\" }",
        "\"optionRoles\": { \"wideArea\": \"wide\" }",
        "optionRoles.wideArea: \"wide\" is none of optionIds."
    )]
    // Rules
    [InlineData(
        "call.json",
        "\"rule\": \"moreThanBefore\"",
        "\"rule\": \"moreThenBefore\"",
        "requirements[1].rule.then.all[1].rule: there is no rule \"moreThenBefore\". Did you mean \"moreThanBefore\"?"
    )]
    [InlineData(
        "call.json",
        "\"listedMunicipalities\", \"atLeast\": 1",
        "\"listedMunicipalities\", \"atleast\": 1",
        "requirements[0].rule.all[2].atleast: this key is not known. Did you mean \"atLeast\"?"
    )]
    [InlineData(
        "call.json",
        "\"rule\": \"ticked\", \"field\": \"form1.requirement3\"",
        "\"rule\": \"ticked\"",
        "requirements[2].rule.field: is missing."
    )]
    [InlineData(
        "call.json",
        "\"field\": \"form1.requirement3\"",
        "\"field\": \"requirement3\"",
        "requirements[2].rule.field: must be a field, as form1.email."
    )]
    [InlineData(
        "call.json",
        "\"field\": \"form1.requirement3\"",
        "\"field\": \"form1.requirment3\"",
        "requirements[2].rule.field: there is no field \"requirment3\" in form1. Did you mean \"requirement3\"?"
    )]
    [InlineData(
        "call.json",
        "\"kind\": \"form2.structure.kind\"",
        "\"kind\": \"form2.structur.kind\"",
        "requirements[4].rule.all[1].kind: there is no table \"structur\" in form2. Did you mean \"structure\"?"
    )]
    [InlineData(
        "call.json",
        "\"rule\": { \"rule\": \"ticked\", \"field\": \"form1.requirement3\" }",
        "\"rule\": { \"al\": [] }",
        "requirements[2].rule: is no rule. Did you mean \"all\"?"
    )]
    [InlineData(
        "call.json",
        "\"rule\": { \"rule\": \"ticked\", \"field\": \"form1.requirement3\" }",
        "\"rule\": { \"all\": [{ \"any\": [{ \"all\": [] }] }] }",
        "requirements[2].rule.all[0].any[0]: rules are put together 2 deep at most."
    )]
    [InlineData(
        "call.json",
        "\"id\": \"3\", \"number\": 3",
        "\"id\": \"要件3\", \"number\": 3",
        "requirements[2].id: \"要件3\" must be 1 to 30 letters, digits and hyphens, since paths hold it."
    )]
    [InlineData(
        "forms/form1.json",
        "\"requiredWhen\": { \"field\": \"pastSelection\"",
        "\"requiredWhen\": { \"field\": \"pastSelektion\"",
        "requiredWhen.field: there is no field \"pastSelektion\". Did you mean \"pastSelection\"?"
    )]
    [InlineData(
        "forms/form1.json",
        "\"readingOf\": \"contactName\"",
        "\"readingOf\": \"contact\"",
        "parts[0].fields[4].readingOf: there is no field \"contact\"."
    )]
    [InlineData(
        "forms/form1.json",
        "\"label\": \"電話番号\"",
        "\"label\": \"メール\"",
        "two fields are called \"メール\", by label or alias."
    )]
    [InlineData("forms/form2.json", "\"title\": \"推進体制\"", "\"title\": \"推進/体制\"", "parts[1].title: \"推進/体制\" must be")]
    // Arguments by which nobody can be judged
    [InlineData(
        "call.json",
        "\"rule\": { \"rule\": \"ticked\", \"field\": \"form1.requirement3\" }",
        "\"rule\": { \"rule\": \"ticked\", \"field\": \"form1.goal\" }",
        "requirements[2].rule.field: must name a field of the kind tick, and this is of the kind longText."
    )]
    [InlineData(
        "call.json",
        "\"rule\": { \"rule\": \"ticked\", \"field\": \"form1.requirement3\" }",
        "\"rule\": { \"rule\": \"oneOf\", \"field\": \"form1.applicationKind\", \"options\": [] }",
        "requirements[2].rule.options: must not be empty."
    )]
    [InlineData(
        "call.json",
        "\"rule\": { \"rule\": \"ticked\", \"field\": \"form1.requirement3\" }",
        "\"rule\": { \"rule\": \"exclusive\", \"fields\": [\"form1.goal\", \"form1.goal\"] }",
        "requirements[2].rule.fields[1]: stands twice."
    )]
    [InlineData(
        "call.json",
        "\"rule\": { \"rule\": \"ticked\", \"field\": \"form1.requirement3\" }",
        "\"rule\": { \"rule\": \"exclusive\", \"fields\": [\"form1.goal\"] }",
        "requirements[2].rule.fields: must name 2 or more."
    )]
    [InlineData(
        "call.json",
        "\"rule\": { \"rule\": \"ticked\", \"field\": \"form1.requirement3\" }",
        "\"rule\": { \"rule\": \"amount\", \"field\": \"form1.requirement3\", \"atMost\": 5 }",
        "requirements[2].rule.field: must name a field of the kind text or count, and this is of the kind tick."
    )]
    [InlineData(
        "call.json",
        "\"rule\": { \"rule\": \"ticked\", \"field\": \"form1.requirement3\" }",
        "\"rule\": { \"all\": [] }",
        "requirements[2].rule.all: must not be empty."
    )]
    [InlineData(
        "call.json",
        "\"rule\": { \"rule\": \"ticked\", \"field\": \"form1.requirement3\" }",
        "\"rule\": { \"rule\": \"ratio\", \"part\": { \"rows\": \"form2.structure\" }, \"whole\": { "
            + "\"rows\": \"form2.structure\" }, \"atMost\": 50 }",
        "requirements[2].rule.atMost: must be a share from 0 to 1: write 0.5 for 50 %."
    )]
    [InlineData(
        "call.json",
        "\"rule\": { \"rule\": \"ticked\", \"field\": \"form1.requirement3\" }",
        "\"rule\": { \"rule\": \"rows\", \"table\": \"form2.structure\", \"atLeast\": -1 }",
        "requirements[2].rule.atLeast: must be 1 or more."
    )]
    [InlineData(
        "call.json",
        "\"rule\": { \"rule\": \"ticked\", \"field\": \"form1.requirement3\" }",
        "\"rule\": { \"rule\": \"sum\", \"column\": \"form2.structure.kind\", \"atMost\": 5 }",
        "requirements[2].rule.column: must name a column of the kind text or count, and this is of the kind choice."
    )]
    [InlineData(
        "call.json",
        "\"rule\": { \"rule\": \"ticked\", \"field\": \"form1.requirement3\" }",
        "\"rule\": { \"rule\": \"datesWithin\", \"fields\": [\"form1.goal\"], \"inOrder\": true }",
        "requirements[2].rule.fields[0]: must name a field of the kind date, and this is of the kind longText."
    )]
    [InlineData(
        "call.json",
        "\"rule\": { \"rule\": \"ticked\", \"field\": \"form1.requirement3\" }",
        "\"rule\": { \"rule\": \"realPlaces\", \"column\": \"form2.municipalities.issues\", \"atLeast\": 1 }",
        "requirements[2].rule.column: must name a column of the kind municipality, and this is of the kind longText."
    )]
    [InlineData(
        "call.json",
        "\"rule\": { \"rule\": \"ticked\", \"field\": \"form1.requirement3\" }",
        "\"rule\": { \"rule\": \"substance\", \"fields\": [\"form1.goal\"], \"leastCharacters\": -4 }",
        "requirements[2].rule.leastCharacters: must be 1 or more."
    )]
    [InlineData(
        "call.json",
        "\"rule\": { \"rule\": \"ticked\", \"field\": \"form1.requirement3\" }",
        "\"rule\": { \"rule\": \"fileAttached\", \"kind\": \"pdf\", \"name\": \" \" }",
        "requirements[2].rule.name: must not be empty."
    )]
    [InlineData(
        "call.json",
        "\"rule\": { \"rule\": \"ticked\", \"field\": \"form1.requirement3\" }",
        "\"rule\": { \"rule\": \"ratio\", \"part\": { \"rows\": \"form2.structure\", \"unit\": 0 }, "
            + "\"whole\": { \"rows\": \"form2.structure\" }, \"atMost\": 1 }",
        "requirements[2].rule.part.unit: must be 1 or more."
    )]
    // What nobody could tell
    [InlineData(
        "forms/form1.json",
        "\"kind\": \"prefecture\", \"role\": \"applicant\"",
        "\"kind\": \"prefecture\"",
        "no field has the role \"applicant\": nobody could tell whose form it is."
    )]
    [InlineData("forms/form1.json", "\"label\": \"電話番号\"", "\"label\": \" \"", "fields[5].label: must not be empty.")]
    [InlineData("call.json", "\"number\": 3", "\"number\": 2", "requirements[2].number: \"2\" stands twice.")]
    [InlineData("call.json", "\"deadline\": \"20", "\"deadline\": \"21", "deadline: is not about the fiscal year")]
    // Last year's form
    [InlineData(
        "forms/form1.json",
        "\"edition\": \"令和8年度\"",
        "\"edition\": \"R8\"",
        "forms/form1.json(6): edition: \"R8\" must be a fiscal year as the reader writes it: 令和8年度."
    )]
    [InlineData(
        "call.json",
        "\"name\": \"令和8年度 ",
        "\"name\": \"令和9年度 ",
        "forms/form2.json(6): edition: 令和8年度 is not the year in the name of the call"
    )]
    [InlineData("call.json", "\"last\": 2025", "\"last\": 2026", "edition: 令和8年度 is not later than selectionYears")]
    // What next year's team mistakes
    [InlineData("reference/prefecture_domains.csv", "pref.aomori.lg.jp,unver", "pref.aomori.lg,jp,unver", "prefecture_domains.csv(3): the row has 7 cells, but there are 6 columns")]
    [InlineData("call.json", "\"deadline\": \"2026-03-26T17:00:00+09:00\"", "\"deadline\": \"2026-03-26T17:00:00Z\"", "call.json(7): deadline: must be an instant with the offset +09:00, as 2026-03-26T17:00:00+09:00.")]
    [InlineData("call.json", "\"deadline\": \"2026-03-26T17:00:00+09:00\"", "\"deadline\": \"2026-03-26T17:00:00-09:00\"", "call.json(7): deadline: must be an instant with the offset +09:00, as 2026-03-26T17:00:00+09:00.")]
    [InlineData("call.json", "\"deadline\": \"2026-03-26T17:00:00+09:00\"", "\"deadline\": \"2026-03-26T17:00:00+00:00\"", "call.json(7): deadline: must be an instant with the offset +09:00, as 2026-03-26T17:00:00+09:00.")]
    [InlineData("call.json", "\"deadline\": \"2026-03-26T17:00:00+09:00\"", "\"deadline\": \"2026-03-26T17:00:00+09:30\"", "call.json(7): deadline: must be an instant with the offset +09:00, as 2026-03-26T17:00:00+09:00.")]
    [InlineData("call.json", "\"deadline\": \"2026-03-26T17:00:00+09:00\"", "\"deadline\": \"2026-03-26T17:00:00+9:00\"", "call.json(7): deadline: must be an instant with the offset +09:00, as 2026-03-26T17:00:00+09:00.")]
    [InlineData("call.json", "\"opensAt\": \"2026-03-04T00:00:00+09:00\"", "\"opensAt\": \"2026-03-04T00:00:00Z\"", "opensAt: must be an instant with the offset +09:00")]
    [InlineData("call.json", "\"due\": \"2026-09-30T17:00:00+09:00\"", "\"due\": \"2026-09-30T17:00:00Z\"", "collections[2].due: must be an instant with the offset +09:00")]
    [InlineData("call.json", "\"releaseAt\": \"2026-04-02T14:00:00+09:00\"", "\"releaseAt\": \"2026-04-02T14:00:00Z\"", "results.releaseAt: must be an instant with the offset +09:00")]
    [InlineData("call.json", "\"closingWaitsForPeople\": \"02:00:00\"", "\"closingWaitsForPeople\": \"1\"", "closingWaitsForPeople: must be a length of time, as 00:05:00.")]
    [InlineData("call.json", "\"opensAt\": \"2026-03-04", "\"opensAt\": \"2025-03-04", "opensAt: is more than a year before deadline.")]
    [InlineData("call.json", "\"title\": \"令和8年度 推進体制構築支援 支援", "\"title\": \"令和7年度 推進体制構築支援 支援", "published.title: names the fiscal year 2025, and the name of the call 2026.")]
    [InlineData("call.json", "\"title\": \"令和8年度 推進体制構築支援 支援", "\"title\": \"令和９年度 推進体制構築支援 支援", "published.title: names the fiscal year 2027, and the name of the call 2026.")]
    [InlineData("call.json", "\"title\": \"令和8年度 推進体制構築支援 支援", "\"title\": \"令和元年度 推進体制構築支援 支援", "published.title: names the fiscal year 2019, and the name of the call 2026.")]
    [InlineData("call.json", "\"name\": \"総務省 地域", "\"name\": \"令和7年度 総務省 地域", "secretariat.name: names the fiscal year 2025, and the name of the call 2026.")]
    [InlineData("call.json", "【期限後到着のお知らせ】{{ call }}", "【期限後到着のお知らせ】令和7年度 {{ call }}", "letters.late.subject: names the fiscal year 2025")]
    [InlineData("call.json", "\"first\": 2024, \"last\": 2025", "\"first\": 2023, \"last\": 2024", "selectionYears.last: does not reach to 2025, the year before the call.")]
    [InlineData("call.json", "\"first\": 2024, \"last\": 2025", "\"first\": 6, \"last\": 7", "selectionYears.first: must be the Western year: 2024 for 令和6年度.")]
    [InlineData("call.json", "\"telephone\": \"03-5213-4242\"", "\"telephone\": \"03-5213-424\"", "secretariat.telephone: \"03-5213-424\" is no telephone number.")]
    [InlineData("call.json", "\"telephone\": \"03-5213-4242\"", "\"telephone\": \"03-5213-42422\"", "secretariat.telephone: \"03-5213-42422\" is no telephone number.")]
    [InlineData("call.json", "\"telephone\": \"03-5213-4242\"", "\"telephone\": \"後日記載\"", "secretariat.telephone: \"後日記載\" is no telephone number.")]
    [InlineData("call.json", "\"telephone\": \"03-5213-4242\"", "\"telephone\": \"5213-4242\"", "secretariat.telephone: \"5213-4242\" is no telephone number.")]
    [InlineData("call.json", "\"telephone\": \"03-5213-4242\"", "\"telephone\": \"dx-seis@example.jp\"", "secretariat.telephone: \"dx-seis@example.jp\" is no telephone number.")]
    [InlineData("call.json", "\"telephone\": \"03-5213-4242\"", "\"telephone\": \"00-5213-4242\"", "secretariat.telephone: \"00-5213-4242\" is no telephone number.")]
    [InlineData("call.json", "\"subject\": \"推進体制構築支援\"", "\"subject\": \"県\"", "subject: \"県\" is found in too many subjects")]
    [InlineData("call.json", "\"subject\": \"推進体制構築支援\"", "\"subject\": \"申請\"", "subject: \"申請\" is found in too many subjects")]
    [InlineData("call.json", "\"subject\": \"推進体制構築支援\"", "\"subject\": \"公募 \"", "subject: \"公募 \" is found in too many subjects")]
    [InlineData("call.json", "\"subject\": \"推進体制構築支援\"", "\"subject\": \"申 請書\"", "subject: \"申 請書\" is found in too many subjects")]
    [InlineData("call.json", "\"words\": [\"最終報告\", \"成果報告\", \"実績報告\"]", "\"words\": [\"中間報告\"]", "collections[3].words[0]: \"中間報告\" is said of \"interim\" too, and no form tells them apart.")]
    [InlineData("call.json", "\"words\": [\"最終報告\", \"成果報告\", \"実績報告\"]", "\"words\": [\"最終報告\", \"報告\"]", "collections[3].words[1]: \"報告\" is said of \"interim\" too")]
    [InlineData("call.json", "\"words\": [\"最終報告\", \"成果報告\", \"実績報告\"]", "\"words\": [\"最終報告\", \"第２回 中間報告\"]", "collections[3].words[1]: \"第２回 中間報告\" is said of \"interim\" too")]
    [InlineData("call.json", "\"words\": [\"中間報告\"]", "\"words\": [\"中間報告\", \"覚書\"]", "collections[2].words[1]: \"覚書\" is said of \"memorandum1\" too")]
    [InlineData("reference/prefecture_domains.csv", "pref.aomori.lg.jp,unver", "jp,unver", "prefecture_domains.csv(3): mail_domain: \"jp\" is not a domain of at least three labels")]
    [InlineData("reference/prefecture_domains.csv", "pref.aomori.lg.jp,unver", "lg.jp,unver", "prefecture_domains.csv(3): mail_domain: \"lg.jp\" is not a domain of at least three labels")]
    [InlineData("reference/prefecture_domains.csv", "pref.aomori.lg.jp,unver", "gmail.com,unver", "prefecture_domains.csv(3): mail_domain: \"gmail.com\" is not a domain of at least three labels")]
    [InlineData("reference/prefecture_domains.csv", "pref.aomori.lg.jp,unver", "\"pref.aomori.lg,jp\",unver", "prefecture_domains.csv(3): mail_domain: \"pref.aomori.lg,jp\" is not a domain of at least three labels")]
    [InlineData("reference/prefecture_domains.csv", "pref.aomori.lg.jp,unver", "dx@pref.aomori.lg.jp,unver", "prefecture_domains.csv(3): mail_domain: \"dx@pref.aomori.lg.jp\" is not a domain of at least three labels")]
    [InlineData("reference/prefecture_domains.csv", "pref.aomori.lg.jp,unver", "ｐｒｅｆ．ａｏｍｏｒｉ．ｌｇ．ｊｐ,unver", "prefecture_domains.csv(3): mail_domain: \"ｐｒｅｆ．ａｏｍｏｒｉ．ｌｇ．ｊｐ\" is not a domain of at least three labels")]
    [InlineData("reference/prefecture_domains.csv", "pref.aomori.lg.jp,unver", "PREF.aomori.lg.jp,unver", "prefecture_domains.csv(3): mail_domain: \"PREF.aomori.lg.jp\" is not a domain of at least three labels")]
    [InlineData("reference/prefecture_domains.csv", "pref.aomori.lg.jp,unver", "192.168.0.10,unver", "prefecture_domains.csv(3): mail_domain: \"192.168.0.10\" is not a domain of at least three labels")]
    [InlineData("reference/prefecture_domains.csv", "pref.aomori.lg.jp,unver", "pref.aomori.lg.jp.,unver", "prefecture_domains.csv(3): mail_domain: \"pref.aomori.lg.jp.\" is not a domain of at least three labels")]
    [InlineData("reference/prefecture_domains.csv", "pref.aomori.lg.jp,unver", "pref aomori.lg.jp,unver", "prefecture_domains.csv(3): mail_domain: \"pref aomori.lg.jp\" is not a domain of at least three labels")]
    [InlineData("reference/prefecture_domains.csv", "pref.aomori.lg.jp,unver", "city.sapporo.jp,unver", "prefecture_domains.csv(3): mail_domain: \"city.sapporo.jp\" is not a domain of 青森県, such as pref.aomori.lg.jp")]
    [InlineData("reference/prefecture_domains.csv", "pref.aomori.lg.jp,unver", "pref.osaka.lg.jp,unver", "prefecture_domains.csv(3): mail_domain: \"pref.osaka.lg.jp\" is not a domain of 青森県, such as pref.aomori.lg.jp")]
    [InlineData("reference/prefecture_domains.csv", "pref.aomori.lg.jp,unver", "pref.hokkaido.lg.jp,unver", "prefecture_domains.csv(3): mail_domain: \"pref.hokkaido.lg.jp\" is not a domain of 青森県, such as pref.aomori.lg.jp")]
    [InlineData("reference/prefecture_domains.csv", "pref.aomori.lg.jp,unver", "city.aomori.lg.jp,unver", "prefecture_domains.csv(3): mail_domain: \"city.aomori.lg.jp\" is not a domain of 青森県, such as pref.aomori.lg.jp")]
    [InlineData("reference/prefecture_domains.csv", "pref.aomori.lg.jp,unver", "aomori.lg.jp.example.jp,unver", "prefecture_domains.csv(3): mail_domain: \"aomori.lg.jp.example.jp\" is not a domain of 青森県, such as pref.aomori.lg.jp")]
    [InlineData("reference/prefecture_domains.csv", "pref.aomori.lg.jp,unver", "pref.aomori.docomo.ne.jp,unver", "mail_domain: \"pref.aomori.docomo.ne.jp\" is a domain of NTTドコモ, at which anybody can have an address.")]
    [InlineData("reference/prefecture_domains.csv", "www.pref.aomori.lg.jp", "www.pref.iwate.jp", "prefecture_domains.csv(3): web_host: \"www.pref.iwate.jp\" is not a domain of 青森県")]
    [InlineData("call.json", "\"senderDomains\": {}", "\"senderDomains\": { \"13\": [\"pref.osaka.lg.jp\"] }", "mail.senderDomains.13[0]: \"pref.osaka.lg.jp\" is a domain of another applicant, 27 (大阪府).")]
    [InlineData("call.json", "\"senderDomains\": {}", "\"senderDomains\": { \"13\": [\"dx.example.lg.jp\", \"dx.pref.osaka.lg.jp\"] }", "mail.senderDomains.13[1]: \"dx.pref.osaka.lg.jp\" is a domain of another applicant")]
    [InlineData("call.json", "\"senderDomains\": {}", "\"senderDomains\": { \"13\": [\"dx.example.lg.jp\"], \"14\": [\"dx.example.lg.jp\"] }", "mail.senderDomains.14[0]: \"dx.example.lg.jp\" is a domain of another applicant, 13 (東京都).")]
    [InlineData("call.json", "\"senderDomains\": {}", "\"senderDomains\": { \"13\": [\"mail.docomo.ne.jp\"] }", "mail.senderDomains.13[0]: \"mail.docomo.ne.jp\" is a domain of NTTドコモ")]
    [InlineData("reference/bureaus.csv", "04,東北総合通信局,chiiki-dx@tohoku.bureau.example.go.jp\n", "", "reference/bureaus.csv: there is no row for \"04\" (宮城県).")]
    public void A_fault_is_told_with_its_file_and_what_was_probably_meant(
        string file,
        string was,
        string becomes,
        string expected
    )
    {
        using var call = new EditedCall();
        call.Edit(file, (was, becomes));

        Assert.Contains(FaultsOf(call), fault => fault.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("call.json", "\"telephone\": \"03-5213-4242\"", "\"telephone\": \"03-5213-4242（平日9時から17時）\"")]
    [InlineData("call.json", "\"telephone\": \"03-5213-4242\"", "\"telephone\": \"０３－５２１３－４２４２\"")]
    [InlineData("call.json", "\"telephone\": \"03-5213-4242\"", "\"telephone\": \"0120-000-000\"")]
    [InlineData("call.json", "\"telephone\": \"03-5213-4242\"", "\"telephone\": \"050-0000-0000\"")]
    [InlineData("call.json", "\"telephone\": \"03-5213-4242\"", "\"telephone\": \"03-5213-4242 内線1234\"")]
    [InlineData("call.json", "\"telephone\": \"03-5213-4242\"", "\"telephone\": \"03(5213)4242\"")]
    [InlineData("call.json", "\"telephone\": \"03-5213-4242\"", "\"telephone\": \"03-5213-4242、03-5213-4243\"")]
    [InlineData("call.json", "\"subject\": \"推進体制構築支援\"", "\"subject\": \"補助事業\"")]
    [InlineData("call.json", "\"first\": 2024, \"last\": 2025", "\"first\": 2020, \"last\": 2025")]
    [InlineData("call.json", "\"title\": \"令和8年度 推進体制構築支援 支援", "\"title\": \"推進体制構築支援 支援")]
    [InlineData("call.json", "\"title\": \"令和8年度 推進体制構築支援 支援", "\"title\": \"令和８年度 推進体制構築支援 支援")]
    [InlineData("call.json", "\"opensAt\": \"2026-03-04", "\"opensAt\": \"2025-04-01")]
    [InlineData("call.json", "\"words\": [\"最終報告\", \"成果報告\", \"実績報告\"]", "\"words\": [\"最終報告\", \"中間検査の結果\"]")]
    [InlineData("call.json", "\"closingWaitsForPeople\": \"02:00:00\"", "\"closingWaitsForPeople\": \"1.00:00:00\"")]
    [InlineData("reference/prefecture_domains.csv", "pref.aomori.lg.jp,unver", "dx.pref.aomori.lg.jp,unver")]
    [InlineData("reference/prefecture_domains.csv", "pref.aomori.lg.jp,unver", "pref.aomori.jp,unver")]
    [InlineData("call.json", "\"senderDomains\": {}", "\"senderDomains\": { \"13\": [\"dx.example.lg.jp\", \"metro.tokyo.lg.jp\"], \"14\": [\"kanagawa.example.jp\"] }")]
    [InlineData("call.json", "\"senderDomains\": {}", "\"senderDomains\": { \"13\": [\"dx.example.lg.jp\"], \"*\": [\"pref.osaka.lg.jp\"] }")]
    public void What_can_be_meant_is_no_fault(string file, string was, string becomes)
    {
        using var call = new EditedCall();
        call.Edit(file, (was, becomes));

        Assert.Empty(FaultsOf(call));
    }

    [Theory]
    [InlineData("call.json", "\"subject\": \"推進体制構築支援\"", "\"subject\": \"まちの相談会支援\"", "推進体制構築支援（都道府県名）")]
    [InlineData("forms/form1.json", "件名を「推進体制構築支援（", "件名は、「体制構築（", "体制構築（都道府県名）")]
    [InlineData("forms/form1.json", "件名を「推進体制構築支援（", "メールの件名に「令和8年度推進体制の構築支援（", "令和8年度推進体制の構築支援（都道府県名）")]
    // What holds the subject of the call is known by it.
    [InlineData("forms/form1.json", "件名を「推進体制構築支援（", "件名を「令和8年度 推進体制構築支援（", null)]
    [InlineData("forms/form1.json", "件名を「推進体制構築支援（", "件名は任意です。「支援（", null)]
    public void A_subject_that_the_form_tells_and_the_call_does_not_have_is_asked_about(
        string file,
        string was,
        string becomes,
        string? told
    )
    {
        using var call = new EditedCall();
        call.Edit(file, (was, becomes));

        var (read, faults) = CallLoader.Read(call.Definition, CallOptions.FurtherFaults);

        Assert.Empty(faults);
        var asked = CallRemarks.Of(read!).Where(remark => remark.EndsWith('?')).ToList();
        if (told is null)
            Assert.Empty(asked);
        else
            Assert.StartsWith(
                $"様式1: note tells applicants the subject \"{told}\", and the subject of the call is \"",
                Assert.Single(asked),
                StringComparison.Ordinal
            );
    }

    [Fact]
    public void A_year_that_a_letter_kept_from_the_call_before_is_asked_about_and_is_no_fault()
    {
        using var call = new EditedCall();
        call.Edit("letters/late.liquid", ("{{ deadline }}", "令和７年度の公募　{{ deadline }}、令和8年度"));

        var (read, faults) = CallLoader.Read(call.Definition, CallOptions.FurtherFaults);

        Assert.Empty(faults);
        Assert.Equal(
            ["letters.late.body names the fiscal year 2025, and the name of the call 2026: is that meant?"],
            CallRemarks.Of(read!).Where(remark => remark.EndsWith('?'))
        );
        // What the forms print, for a person to read.
        Assert.Contains(CallRemarks.Of(read!), remark =>
            remark.StartsWith(
                "様式1 is printed as 「地域社会DX推進パッケージ事業 推進体制構築支援 申請書」 to 「",
                StringComparison.Ordinal
            )
        );
    }

    [Fact]
    public void Faults_in_every_kind_of_file_are_told_at_once()
    {
        using var call = new EditedCall();
        call.Edit(
            "call.json",
            ("\"subject\": \"推進", "\"subjekt\": \"推進"),
            ("\"id\": \"seis-r8\"", "\"id\": \"X\""),
            ("letters/held.liquid", "letters/hold.liquid")
        );
        call.Edit("forms/form1.json", ("\"label\": \"電話番号\"", "\"lable\": \"電話番号\""));
        call.Edit("letters/late.liquid", ("{{ deadline }}", "{{ dedline }}"));
        call.Edit("reference/islands.csv", ("code,prefix,name", "code,name"));

        var faults = FaultsOf(call);

        Assert.Equal(6, faults.Count);
        Assert.All(["subjekt", "\"X\"", "hold.liquid", "lable", "dedline", "islands.csv(1)"], word =>
            Assert.Single(faults, fault => fault.Contains(word, StringComparison.Ordinal))
        );
    }

    [Fact]
    public void A_file_that_is_not_in_UTF8_is_told()
    {
        using var call = new EditedCall();
        var letter = Path.Combine(Path.GetDirectoryName(call.Definition)!, "letters", "late.liquid");
        File.WriteAllBytes(letter, [0x8D, 0x95, 0x96, 0xE5]);

        Assert.EndsWith("late.liquid: the file is not in UTF-8. Save it in UTF-8.", Assert.Single(FaultsOf(call)));
    }

    [Fact]
    public void A_contact_that_no_field_asks_for_is_told()
    {
        using var call = new EditedCall();
        call.Edit("forms/form1.json", ("\"role\": \"telephone\", ", ""));
        call.Edit(
            "call.json",
            ("\"rule\": \"ticked\", \"field\": \"form1.requirement3\"", "\"rule\": \"validContact\"")
        );

        Assert.Contains("needs a field with the role \"telephone\".", Assert.Single(FaultsOf(call)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n")]
    public void A_letter_that_says_nothing_is_told(string text)
    {
        using var call = new EditedCall();
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(call.Definition)!, "letters", "final.liquid"), text);

        Assert.EndsWith("final.liquid: must not be empty.", Assert.Single(FaultsOf(call)));
    }

    [Theory]
    [InlineData("dx-seis@")]
    [InlineData("事務局 <office@example.jp>")]
    public void An_address_of_the_secretariat_that_is_none_is_told(string address)
    {
        using var call = new EditedCall();
        var text = File.ReadAllText(call.Definition);
        var at = text.IndexOf("\"email\": \"", StringComparison.Ordinal) + "\"email\": \"".Length;
        File.WriteAllText(call.Definition, text[..at] + address + text[text.IndexOf('"', at)..]);

        Assert.Contains("secretariat.email: ", Assert.Single(FaultsOf(call)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_of_Windows_editors_before_the_text_is_no_fault()
    {
        using var call = new EditedCall();
        File.WriteAllText(call.Definition, "\uFEFF" + File.ReadAllText(call.Definition));

        Assert.Empty(FaultsOf(call));
    }

    private static IReadOnlyList<string> FaultsOf(EditedCall call) =>
        CallLoader.Read(call.Definition, CallOptions.FurtherFaults).Faults;
}
