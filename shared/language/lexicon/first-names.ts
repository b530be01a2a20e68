/**
 * Common first names, for texts where nobody told us who the people are. Left out on purpose: names that are also a
 * word, a weekday, a tool or a language (Will, Mark, May, Travis, Jenkins, Julia, Ruby, Cassandra ...): the names of
 * the team itself come with `knownNames`.
 */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  (
    'aaron abdul abigail abraham adam adrian adriana agnes agnieszka ahmad ahmed aisha akash akira alan albert alberto ' +
    'alejandro aleksandra alessandro alex alexander alexandra alfred ali alice alicia alina alison allison amanda ' +
    'amelia amina amir amit amy ana anastasia anders andre andrea andreas andrei andrew andy angela anika anil anita ' +
    'anja ann anna anne annika anthony antoine anton antonio anya arjun arne arthur arun ashley astrid axel ' +
    'barbara bart bartosz bastian beatrice ben benedikt benjamin bernd bernhard beth betty birgit bjorn björn bob ' +
    'boris bram brandon brenda brian bridget bruce bruno camila camille carla carlos caroline catherine ' +
    'cecilia charles charlie charlotte chen chiara chloe chris christina christine christoph christopher ' +
    'claire clara claudia colin connor cristina cynthia daniel daniela danielle danny daria dave david deborah deepak ' +
    'denis dennis derek diana diego dieter dimitri divya dmitri dmitry dominik donald donna doris dorothy doug ' +
    'douglas duncan dylan eddie edgar eduardo edward elena eleanor elias elif elisa elisabeth elizabeth ella ellen ' +
    'emil emilia emily emma emre enrique eric erica erik erika erin ernesto esther ethan eva evelyn ewa fabian fatima ' +
    'felipe felix fernanda fernando filip fiona florian francesca francesco francisco frederik fritz gabriel ' +
    'gabriela gareth gary george georgia gerald gerhard gianni gina giovanni giulia greg gregor gregory ' +
    'greta guillermo gustav hannah hans harald harry harvey hassan heather heidi heike helen helena helga henrik henry ' +
    'hiroshi holger hugo hussein ian ibrahim igor ines ingrid irene irina isaac isabel isabella ivan jacob ' +
    'jakob james jamie jan jana jane janet janine jason javier jean jeff jeffrey jenna jennifer jenny jens jeremy ' +
    'jerome jerry jesse jessica jill jim jimmy joan joanna joao joe joel johan johannes john johnny jon jonas jonathan ' +
    'jordan jorge jose josef joseph josh joshua joyce juan judith juergen jürgen julian juliana julie julien jun ' +
    'justin justyna kai karen karim karin karl karsten kate katharina katherine kathleen kathrin kathy katie katrin ' +
    'katya keith kelly ken kenji kenneth kevin khalid kim kirsten klaus kofi krishna kristian kristin kristina ' +
    'krzysztof kurt kwame kyle lars larry laura lauren laurent lea leah lee leila lena leo leon leonard leonardo ' +
    'leonie leticia li liam lin linda lindsay lisa liu livia liz lorenzo louis louise luca lucas lucia lucy luigi luis ' +
    'lukas luke lydia maciej maggie magnus mahmoud manuel manuela marc marcel marcin marco marcos marcus mareike ' +
    'margaret maria mariam mariana marie marina mario marion marius marta martha martin martina mary mateo mateusz ' +
    'matt matteo matthew matthias maurice max maxim maximilian megan mehdi mehmet mei melanie melissa mia micah michael ' +
    'michaela michal michel michelle miguel mikael mike mikhail mila milan ming miriam mohamed mohammad mohammed moritz ' +
    'muhammad mustafa nadia nadine nancy naomi natalia natalie natasha nathan neha neil nele nicholas nicola nicolas ' +
    'nicole niels nikita nikola nikolai nikos nils nina noah noel nora norbert norman oksana ola olaf ole oleg olga ' +
    'oliver olivia olivier omar oscar oskar otto owen pablo pamela paola paolo patricia patrick patrik paul paula ' +
    'paulo pavel pawel pedro peggy peter petra phil philip philipp philippe pierre piotr pooja pradeep priya rachel ' +
    'rafael rahul raj rajesh ralf ralph ramon raphael raul ravi rebecca regina reinhard renata renate ricardo richard ' +
    'rick ricky rita robert roberta roberto robin rodrigo roger rohan roland roman ron ronald rosa ross roy ' +
    'ruth ryan sabine sabrina sally sam samantha samir samira samuel sandra sanjay santiago sara sarah sascha ' +
    'sasha scott sean sebastian sergei sergey sergio seth shannon sharon shawn sheila shirley shreya silke silvia ' +
    'simon simone siobhan sofia sofie sonia sonja sophia sophie stacy stefan stefanie stephan stephanie stephen steve ' +
    'steven stuart sunita susan susanne suzanne sven svetlana swati sylvia takashi tamara tanja tanya tara tariq ' +
    'tatiana ted teresa terry theo theresa thomas thorsten tiffany tim timo timothy tina tobias todd tom tomas tomasz ' +
    'tommy tony tracy tristan ulrich ulrike ursula uwe valentina valeria vanessa vera veronica victoria vijay vikram ' +
    'vincent virginia vivian vlad vladimir walter wang wei wendy werner willem william wojciech wolfgang xavier yan ' +
    'yannick yara yasmin yolanda yuki yuri yusuf yvonne zach zachary zainab zhang zoe zoé zoë zofia'
  ).split(' '),
);
