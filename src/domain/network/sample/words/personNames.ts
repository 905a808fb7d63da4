import type { NameLanguage } from "./countries.ts";

/** First and last names common where a language is spoken; a person of the sample is any two of them. */
export interface NamePool {
  readonly given: readonly string[];
  readonly family: readonly string[];
}

const pool = (given: string, family: string): NamePool => ({ given: given.split(" "), family: family.split(" ") });

export const personNames: Readonly<Record<NameLanguage, NamePool>> = {
  es: pool(
    "Abril Bruno Camila Dante Elena Facundo Gael Inés Jazmín Julián Lautaro Lucía Malena Martín Nahuel Olivia Paloma Ramiro Renata Simón Tomás Uma Valentina Ximena",
    "Acosta Benítez Cáceres Domínguez Espíndola Ferreyra Godoy Herrera Ibáñez Juárez Ledesma Maldonado Núñez Ojeda Peralta Quiroga Ríos Sandoval Toledo Urquiza Vallejos Yáñez Zárate Miranda",
  ),
  pt: pool(
    "Aline Beatriz Caio Davi Eduarda Flávio Gabriela Heitor Iara Joana Lívia Luan Maitê Mateus Nina Otávio Rafaela Rui Sofia Tainá Tiago Vítor",
    "Almeida Barros Cardoso Duarte Esteves Figueiredo Guimarães Leite Macedo Nogueira Oliveira Pacheco Queirós Rezende Siqueira Tavares Vasconcelos Xavier",
  ),
  en: pool(
    "Aisha Alfie Bethan Callum Daisy Ewan Freya George Hannah Imogen Jacob Keira Liam Maya Nadia Owen Poppy Rhys Sasha Theo Violet Zara",
    "Ashworth Barlow Carver Dawson Ellery Fairley Garside Holloway Ingram Jessop Kendrick Langley Merton Norcross Pemberton Radley Selwyn Thorne Underhill Whitlock",
  ),
  fr: pool(
    "Adèle Baptiste Camille Clément Élise Florian Garance Hugo Inès Jules Léa Louis Manon Noé Océane Quentin Romane Théo Yasmine Zoé",
    "Aubert Besson Charpentier Delorme Fontaine Garnier Hamel Jourdain Lacroix Marchand Noël Perrot Rivière Sabatier Tessier Vasseur",
  ),
  it: pool(
    "Alessia Bianca Carlo Dario Elisa Fabio Giada Ilaria Jacopo Lorenzo Marta Nicola Ottavia Pietro Rocco Silvia Teresa Ugo",
    "Amato Bassi Cattaneo Donati Esposito Fabbri Grassi Leone Marchetti Negri Orlando Pellegrini Riva Serra Testa Valentini",
  ),
  de: pool(
    "Anton Birte Carla Dennis Emilia Felix Greta Hannes Ida Jonas Klara Lennart Mila Niklas Ronja Sören Thea Vincent",
    "Albrecht Bergmann Dietrich Engel Förster Graf Hartmann Jäger Köhler Lorenz Möller Neumann Pohl Richter Seidel Voigt Winkler Ziegler",
  ),
  nl: pool(
    "Anouk Bram Daan Eva Fleur Gijs Hanne Iris Joost Lotte Maarten Noor Pieter Roos Sander Tess Wout",
    "Aerts Bakker Claes Dekker Jansen Hermans Kuipers Lemmens Mulder Peeters Postma Smit Verhoeven Visser Willems",
  ),
  el: pool(
    "Alexandra Dimitris Eleni Fotis Giorgos Ioanna Katerina Kostas Lydia Manolis Nefeli Panagiotis Sofia Stavros Thaleia Yannis",
    "Alexiou Dimou Economou Galanis Ioannou Karras Lambrou Makris Nikolaou Pappas Rallis Samaras Tsoukalas Vlachos",
  ),
  hi: pool(
    "Aarav Ananya Deepa Farhan Gauri Harsh Ishaan Jaya Kavya Manish Neha Om Priya Rohan Sanjana Tara Vikram",
    "Agarwal Bhatt Chauhan Desai Ghosh Iyer Joshi Kulkarni Mehta Nair Pillai Rao Saxena Thakur Verma",
  ),
  sv: pool(
    "Alva Axel Elsa Filip Hedda Isak Karin Lova Malte Nils Oskar Saga Tove Vera",
    "Ahlgren Berglund Dahl Ekström Forsberg Hedlund Lindqvist Nyström Sandberg Sjöberg Wallin Åkesson",
  ),
  fi: pool(
    "Aino Eero Helmi Ilmari Kaisa Lauri Mikko Oona Pekka Saara Tuomas Venla",
    "Aaltonen Heikkinen Järvinen Koskela Laine Mäkelä Niemi Rantanen Salonen Virtanen",
  ),
  pl: pool(
    "Agata Bartek Dorota Ewa Filip Hanna Igor Kasia Łukasz Marta Olek Piotr Zofia",
    "Adamska Baran Czajka Dudek Gajda Jaworska Kowalik Lis Mazur Nowicka Sikora Wrona",
  ),
  hr: pool(
    "Ana Borna Dora Filip Iva Jakov Lana Luka Marija Nika Petra Roko Tin",
    "Babić Grgić Horvat Jurić Kolar Lovrić Marković Novak Perić Šimić Vidović Zorić",
  ),
  tr: pool(
    "Aslı Burak Ceren Deniz Elif Emre Gizem Kerem Leyla Mert Nazlı Onur Selin Yusuf",
    "Acar Bulut Çelik Doğan Erdem Güneş Kaplan Öztürk Polat Şahin Taş Yıldız",
  ),
  ja: pool(
    "Aoi Daiki Emi Haruto Hina Kaito Mei Naoki Ren Sakura Takumi Yui",
    "Fujita Hayashi Ishikawa Kimura Matsuda Nakano Ogawa Sakamoto Tanabe Ueda Yamashita",
  ),
  ko: pool(
    "Areum Dohyun Eunji Haneul Jiho Jiwoo Minseo Sejin Seojun Soyeon Taeyang Yuna",
    "Bae Cho Han Jang Kang Kim Kwon Lim Moon Oh Park Shin Yoon",
  ),
  sw: pool(
    "Amani Baraka Daudi Eshe Faraja Imani Juma Kioni Lulu Makena Neema Otieno Wanjiru Zawadi",
    "Abdalla Chege Kamau Kiprono Maina Mboya Mwangi Njoroge Ochieng Odhiambo Wambua",
  ),
};
