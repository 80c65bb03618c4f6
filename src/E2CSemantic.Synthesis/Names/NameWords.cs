namespace E2CSemantic.Synthesis.Names;

/// <summary>The words that names are made of, commonest first; an underscore stands for a space.</summary>
internal static class NameWords
{
    public const string EnglishWomen =
        "Emma Olivia Ava Isabella Sophia Mia Charlotte Amelia Emily Abigail Elizabeth Ella Grace Chloe Madison Hannah Samantha Sarah Lauren Julia Katherine "
        + "Margaret Victoria Rachel Rebecca Jessica Nicole Amanda Jennifer Megan Kayla Brianna Caitlin Molly Erin Kelly Shannon Maeve Bridget Nora Fiona Claire "
        + "Audrey Lucy Alice Eleanor Josephine Theresa Susan Deborah Patricia Christine Danielle Gabriella Gianna Natalie Alexandra Allison Taylor Morgan Paige "
        + "Brooke Sydney Haley Autumn Lily Violet Hazel Penelope Stella Zoë Chloé Renée Annabelle Beatrice Cecilia Delia Edith Frances Georgia Harriet Ingrid "
        + "Joanna Kathleen Lydia Marianne Naomi Priscilla Rosemary Sylvia Tabitha Valerie Winifred";

    public const string EnglishMen =
        "Liam Noah William James Benjamin Lucas Henry Alexander Mason Michael Ethan Daniel Jacob Logan Jackson Jack Owen Samuel Matthew Joseph John David Ryan "
        + "Andrew Thomas Christopher Nicholas Nathan Patrick Sean Connor Brendan Declan Aidan Timothy Kevin Brian Stephen Robert Richard Edward Charles George "
        + "Peter Paul Mark Anthony Dominic Vincent Gabriel Adam Tyler Dylan Cameron Hunter Austin Evan Ian Colin Trevor Garrett Spencer Jared Zachary Joshua "
        + "Jonathan Kyle Justin Brandon Derek Eric Gregory Douglas Walter Theodore Frederick Gerald Leonard Malcolm Nathaniel Oliver Philip Quentin Russell Simon "
        + "Tobias Victor Warren Alfred Bernard Clifford Desmond";

    public const string SpanishWomen =
        "María Sofía Valentina Camila Isabel Gabriela Daniela Mariana Lucía Natalia Alejandra Andrea Carolina Paola Adriana Ana Rosa Carmen Luz Yolanda Yaritza "
        + "Yesenia Marisol Maribel Esperanza Guadalupe Beatriz Leticia Verónica Mónica Patricia Elena Raquel Silvia Teresa Inés Belén Ximena Jazmín Génesis "
        + "Nayeli Keila Zuleyka Milagros Dayanara Altagracia Wendy Karla Fernanda Juliana";

    public const string SpanishMen =
        "José Luis Carlos Juan Miguel Ángel Diego Santiago Mateo Sebastián Alejandro Javier Jesús Ramón Rafael Fernando Ricardo Eduardo Roberto Manuel Andrés "
        + "Héctor Óscar Víctor Hugo Emilio Enrique Ernesto Esteban Felipe Francisco Gerardo Gustavo Iván Joaquín Jorge Julio Leonardo Lorenzo Marco Martín Nelson "
        + "Orlando Pablo Pedro Raúl Rodrigo Rubén Salvador Sergio Tomás Wilfredo Xavier Yadiel";

    public const string AfricanWomen =
        "Aaliyah Imani Jada Kiara Nia Tiana Destiny Jasmine Ebony Kayla Aniyah Makayla Zaria Amara Nadège Fabiola Guerline Marie Rose Mirlande Nadine Islande "
        + "Esther Ruth Naomi Zoe Sade Latoya Monique Simone Tamika Keisha Chantal Dominique Gabrielle Josette Solange Abena Akosua Efua Ngozi Chiamaka Adaeze "
        + "Fatou Aminata Mariama Binta Hawa Djeneba Elisandra";

    public const string AfricanMen =
        "Malik Jamal Isaiah Elijah Xavier Tyrone Darius Terrell Andre Marcus Jaylen Jayden DeShawn Kareem Khalil Omari Kwame Kofi Kwabena Emeka Chidi Obinna "
        + "Jean Pierre Wilner Ricardo Emmanuel Junior Woodley Stanley Reginald Maurice Curtis Lamar Terrence Cedric Dwayne Rashad Tariq Amadou Ibrahim Mamadou "
        + "Ousmane Moussa Edson Nilton Admir Adilson Jailson Ailton";

    public const string AsianSyllables =
        "Wei Jing Li Mei Xiu Yan Hui Lan Min Ning Ping Qing Rong Shan Ting Wen Xin Ying Yu Zhen Anh Bao Chau Dung Giang Hanh Hoa Khanh Linh Minh Nga Nhi Phuong "
        + "Quyen Thao Thu Trang Tuyen Uyen Vy";

    public const string AsianWomen =
        "Aanya Aditi Ananya Anjali Diya Ishani Kavya Lakshmi Meera Neha Pooja Priya Riya Saanvi Shreya Sneha Sophea Sreymom Chanthy Bopha Kunthea Maly Rachana "
        + "Sokha Sreyneath Vanna Mina Soo-Jin Ji-Woo Eun-Ji";

    public const string AsianMen =
        "Aarav Aditya Arjun Dev Ishaan Karthik Krishna Nikhil Pranav Rahul Rohan Sanjay Siddharth Varun Vihaan Vikram Dara Kosal Phirun Rith Sambath Samnang "
        + "Sophal Sovann Veasna Visal Min-Jun Ji-Hoon Hyun-Woo Tae-Yang";

    public const string EnglishSurnames =
        "Smith Johnson Sullivan Murphy Brown Williams McCarthy O'Brien Kelly Jones Walsh Davis Miller Silva O'Connor White Martin Rogers Thompson Anderson "
        + "Moore Ryan Collins King Burke Wilson Lynch Clark Wood Taylor Lee Hall Donovan Fitzgerald Hughes Santos Pereira Costa Medeiros Ferreira Sousa Oliveira "
        + "Correia Furtado Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti LeBlanc Gagnon Roy Côté Bouchard Gauthier "
        + "Morin Lavoie Fortin Gagné Pelletier Bélanger Lévesque Bergeron Leblond Thibeault Cormier Boudreau Kowalski Nowak Wisniewski Zielinski Cohen Levine "
        + "Goldberg Friedman Shapiro Katz Petersen Hansen Müller Schneider Weber Papadopoulos Demetriou Hovsepian Sarkisian Novak Popov";

    public const string EnglishHeads =
        "Ash Alder Barn Beck Black Blake Brad Bram Brook Burn Cald Carl Chad Chest Clay Cliff Cold Cran Cross Dal Den Dray East Edge Elm Ever Fair Far Fen Fern "
        + "Fox Gart Glen Gran Green Had Hal Hart Hath Haw Hazel Hemp Hill Holl Hunt Ken Kirk Lang Lin Lock Long Mar May Mel Mill Mor Nor Oak Old Pem Pen Pres Ray "
        + "Red Rich Rock Row Rush Sand Shel Stan Stock Stone Strat Sut Thorn Til Under Wade Wal War Wat Web West Whit Win Wood Yard";

    public const string EnglishTails =
        "ford ley ton wood well field worth man son ham burn bury by comb croft den dale ell er ing land low mere more ock port ridge sey shaw stead sworth "
        + "thorpe ville wick win yard";

    public const string CelticHeads = "Mc Mac O' Fitz De La Le St.";

    public const string CelticTails =
        "Allen Bride Cann Carthy Clure Coy Daniel Dermott Donald Donnell Dowell Elroy Evoy Fadden Farland Gann Ginty Gowan Grath Guire Hugh Ivor Kay Keon "
        + "Kinley Laren Lean Mahon Manus Millan Namara Neill Pherson Queen Rae Sweeney Tavish Vey Whirter Garvey Hara Keefe Leary Malley Reilly Rourke Shea Toole "
        + "Dwyer";

    public const string SpanishSurnames =
        "Rodríguez García Martínez Hernández López González Pérez Sánchez Ramírez Torres Flores Rivera Gómez Díaz Reyes Morales Ortiz Cruz Gutiérrez Ramos Ruiz "
        + "Álvarez Vásquez Castillo Jiménez Moreno Romero Mendoza Núñez Peña Guzmán Vega Muñoz Rosario Santiago Colón Figueroa Maldonado Nieves Feliciano Pagán "
        + "Quiñones Acevedo Ayala Burgos Camacho Delgado Encarnación Familia Germán Hiciano Báez Polanco Ventura Tejada Lara Marte Paulino Disla Batista De_León "
        + "De_la_Cruz";

    public const string SpanishHeads =
        "Abre Agui Alba Alma Ara Arro Bala Barre Bena Berna Caba Cala Cama Carde Casa Cere Cisne Cordo Escala Espi Fonta Galva Garza Guerra Herre Jara Lina "
        + "Loza Made Mira Monta Nava Oroz Pala Pari Pele Pina Ribe Sala Sando Sera Tala Vala Villa Zamo Zape";

    public const string SpanishTails = "do da dero les lez ndez nes nez no ña ra res rez ro rra sa sco to tos va yo za zo";

    public const string AfricanSurnames =
        "Jackson Washington Jefferson Harris Robinson Walker Lewis Scott Green Baker Adams Nelson Carter Mitchell Roberts Turner Phillips Campbell Parker Evans "
        + "Edwards Stewart Morris Cooper Reed Bailey Bell Howard Ward Coleman Jenkins Jean Pierre Joseph Charles Louis François Désir Dorvil Cadet Célestin "
        + "Étienne Exantus Fils-Aimé Jean-Baptiste Saint-Louis Toussaint Noël Antoine Philippe Michel Andrade Barbosa Barros Cardoso DaRosa DePina Fernandes "
        + "Fontes Gomes Lopes Mendes Monteiro Pires Rodrigues Semedo Tavares Teixeira Okafor Okonkwo Eze Nwosu Adeyemi Mensah Owusu Boateng Asante Osei Diallo "
        + "Bah Barry Traoré Keita Hassan Ahmed Mohamed Ali Abdi";

    public const string AfricanHeads = "Dor Mon Val Bel Lam Cas Mar Ger Sain Des Jos Nor Pla Tel Fer Vil Lau Mer Cha Gil";

    public const string AfricanTails = "eus ival cin court estil ilus mont vil ange ard aud elus ency ert iard ince isma ois ontant";

    public const string AsianSurnames =
        "Nguyen Chen Wang Li Zhang Liu Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Luo Tran Le Pham Hoang Phan Vu Vo Dang Bui Do Ho Ngo Duong Ly Patel "
        + "Shah Kumar Singh Sharma Gupta Reddy Rao Nair Iyer Mehta Desai Joshi Kaur Das Bose Chea Chhim Heng Keo Kim Lim Mao Meas Oum Phan Prak Sok Som Sok Tep "
        + "Ung Yim Park Choi Jung Kang Cho Yoon Khan Hussain Rahman Chowdhury Begum Siddiqui Tanaka Sato Suzuki Santos Reyes Cruz Bautista Villanueva";

    public const string Nicknames =
        "William:Bill William:Will Robert:Bob James:Jim Michael:Mike Thomas:Tom Christopher:Chris Nicholas:Nick Matthew:Matt Daniel:Dan Joseph:Joe Benjamin:Ben "
        + "Samuel:Sam Andrew:Andy Alexander:Alex Anthony:Tony Edward:Ed Charles:Charlie Richard:Rick Stephen:Steve Timothy:Tim Patrick:Pat Jonathan:Jon "
        + "Joshua:Josh Zachary:Zach Nathaniel:Nate Gregory:Greg Theodore:Ted Jacob:Jake Gabriel:Gabe Vincent:Vinny Frederick:Fred Gerald:Gerry Leonard:Len "
        + "Philip:Phil Victor:Vic Elizabeth:Liz Katherine:Kate Margaret:Maggie Jennifer:Jen Jessica:Jess Samantha:Sam Rebecca:Becky Victoria:Vicky Abigail:Abby "
        + "Deborah:Debbie Patricia:Pat Christine:Chris Danielle:Dani Gabriella:Gabby Alexandra:Alex Natalie:Nat Josephine:Josie Theresa:Terry Susan:Sue "
        + "Amanda:Mandy Kathleen:Kathy Rosemary:Rose Charlotte:Charlie Madison:Maddie Isabella:Bella Eleanor:Ellie Cecilia:Ceci José:Pepe Francisco:Paco "
        + "Alejandro:Alex Guadalupe:Lupe Isabel:Isa Daniela:Dani Gabriela:Gaby Fernando:Nando Roberto:Beto Eduardo:Lalo Emmanuel:Manny Manuel:Manny Rafael:Rafa "
        + "Aaliyah:Liyah Makayla:Kayla";
}
