// Prints the rules of the npm package lvovich as JSON: {"surname": {"exceptions": […], "suffixes": […]}, "given": …,
// "patronymic": …, "gender": {"surname": …, "given": …, "patronymic": …}}.
const rules = (file) => require(`lvovich/lib/rules/${file}`).default;

const gender = rules("genderRules");
process.stdout.write(
    JSON.stringify({
        surname: rules("inclineRulesLastname"),
        given: rules("inclineRulesFirstname"),
        patronymic: rules("inclineRulesMiddlename"),
        gender: { surname: gender.lastname, given: gender.firstname, patronymic: gender.middlename },
    }) + "\n",
);
